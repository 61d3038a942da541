import type { AmendmentDifference, AmendmentEntry, PlanVersionRow } from '#contracts';
import { Alert, Button, Checkbox, Select } from 'antd';
import { type KeyboardEvent, useState } from 'react';
import { useDifference, usePairRow } from '../../api/amendments.js';
import { Fault } from '../../parts/fault.js';
import { Mark } from '../../parts/mark.js';
import { Panel } from '../../parts/panel.js';
import { Waiting } from '../../parts/waiting.js';
import { changeWords, entryWords, sayCounts } from '../../words/amendments.js';
import { commandOf } from '../settling/keys.js';
import { VersionRow } from './version-row.js';

/** The amendment beside the plan in force, row by row; what is not sure comes first. */
export function Difference({ amendmentId, editable }: { amendmentId: string; editable: boolean }) {
  const difference = useDifference(amendmentId);
  if (difference.isPending) return <Waiting />;
  if (!difference.data) return <Fault error={difference.error} retry={() => difference.refetch()} />;
  return <Entries difference={difference.data} editable={editable} />;
}

function Entries({ difference, editable }: { difference: AmendmentDifference; editable: boolean }) {
  const [all, setAll] = useState(false);
  const pair = usePairRow(difference.amendmentId);
  const { entries, unsure, counts } = difference;
  const shown = all ? entries : entries.filter(({ kind }) => kind !== 'unchanged');
  const answer = ({ new: row }: AmendmentEntry, oldTaskId: string | null) => {
    if (row && !pair.isPending) pair.mutate({ taskId: row.id, oldTaskId });
  };
  const asked = editable ? entries.find(({ pairing }) => pairing === 'unsure') : undefined;
  const onKeyDown = (event: KeyboardEvent) => {
    const command = commandOf(event.nativeEvent);
    if (!asked || command === null) return;
    if (command === 'confirm' && asked.old) answer(asked, asked.old.id);
    else if (typeof command === 'object' && command.choose === 2) answer(asked, null);
    else return;
    event.preventDefault();
  };
  return (
    <section className="stack" aria-label="So sánh hai phiên bản" tabIndex={-1} onKeyDown={onKeyDown}>
      <p className="figures">{sayCounts(counts)}.</p>
      {unsure > 0 && (
        <Alert
          type="warning"
          showIcon
          title={`Còn ${unsure} dòng chưa rõ là dòng cũ hay dòng mới`}
          description="Enter: đúng là dòng cũ nêu bên cạnh · 2: là dòng mới."
        />
      )}
      <Fault error={pair.error} />
      {shown.map((entry) => (
        <Entry
          key={entry.new?.id ?? entry.old?.id}
          entry={entry}
          unpaired={difference.unpaired}
          editable={editable}
          asked={entry === asked}
          busy={pair.isPending}
          onPair={(oldTaskId) => answer(entry, oldTaskId)}
        />
      ))}
      <Checkbox checked={all} onChange={({ target }) => setAll(target.checked)}>
        Xem cả {counts.unchanged} dòng giữ nguyên
      </Checkbox>
    </section>
  );
}

interface EntryProps {
  entry: AmendmentEntry;
  unpaired: PlanVersionRow[];
  editable: boolean;
  asked: boolean;
  busy: boolean;
  onPair: (oldTaskId: string | null) => void;
}

function Entry({ entry, unpaired, editable, asked, busy, onPair }: EntryProps) {
  const { label, tone } = entryWords(entry);
  const unsure = entry.pairing === 'unsure';
  const place = entry.new ?? entry.old;
  const changes = entry.changes.map((change) => changeWords[change]).join(', ');
  return (
    <Panel
      title={`Dòng ${place?.row ?? place?.position ?? ''}`}
      tone={asked ? 'waiting' : 'plain'}
      aside={
        <span className="row">
          <Mark tone={tone}>{label}</Mark>
          {changes && <span className="quiet small">{changes}</span>}
        </span>
      }
    >
      <div className="beside">
        <VersionRow title="Đang áp dụng" row={entry.old} other={entry.new} />
        <VersionRow title="Bản điều chỉnh" row={entry.new} other={entry.old} />
      </div>
      {entry.reason && <p className="quiet">Lý do bỏ: {entry.reason}</p>}
      {editable && entry.new && (unsure || entry.kind === 'added' || entry.pairing === 'paired') && (
        <Pairing entry={entry} unpaired={unpaired} busy={busy} onPair={onPair} />
      )}
    </Panel>
  );
}

function Pairing({ entry, unpaired, busy, onPair }: Pick<EntryProps, 'entry' | 'unpaired' | 'busy' | 'onPair'>) {
  const { old, pairing } = entry;
  const options = unpaired.map(({ id, row, position, title }) => ({
    value: id,
    label: `${row ?? position}. ${title}`,
  }));
  return (
    <div className="deeds answer-foot">
      {pairing === 'unsure' && old && (
        <Button type="primary" loading={busy} onClick={() => onPair(old.id)}>
          Đúng là dòng cũ này
        </Button>
      )}
      {pairing !== 'separate' && pairing !== 'new' && (
        <Button disabled={busy} onClick={() => onPair(null)}>
          Là dòng mới
        </Button>
      )}
      {options.length > 0 && (
        <Select
          aria-label="Ứng với dòng cũ khác"
          placeholder="Ứng với dòng cũ khác…"
          className="pair-picker"
          showSearch={{ optionFilterProp: 'label' }}
          options={options}
          value={null}
          disabled={busy}
          onChange={(id: string | null) => id && onPair(id)}
        />
      )}
    </div>
  );
}
