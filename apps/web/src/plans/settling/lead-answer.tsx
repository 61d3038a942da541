import type { SettleAnswer } from '#contracts';
import { Button, Select } from 'antd';
import { type KeyboardEvent, useId } from 'react';
import { useAgencies, useAgencyGroups } from '../../api/directory.js';
import { plainLetters } from '../../words/plain-letters.js';
import { asLead, asValue } from './leads-answer.js';

interface Props {
  chosen: string[];
  onChoose: (chosen: string[]) => void;
  busy: boolean;
  onAnswer: (answer: SettleAnswer) => void;
}

/** The agencies and groups that owe the deliverable, chosen out of the directory. */
export function LeadAnswer({ chosen, onChoose, busy, onAnswer }: Props) {
  const id = useId();
  const options = useLeadOptions();
  const send = () => chosen.length > 0 && !busy && onAnswer({ leads: chosen.map(asLead) });
  /** Before the chooser sees the key: to it, Enter would take the choice back. */
  const onKeyDownCapture = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.stopPropagation();
    send();
  };
  return (
    <div className="answer" role="group" aria-label="Sửa cơ quan chủ trì" onKeyDownCapture={onKeyDownCapture}>
      <div>
        <label htmlFor={id}>Chọn cơ quan chủ trì trong danh bạ</label>
        <Select
          id={id}
          mode="multiple"
          value={chosen}
          onChange={onChoose}
          options={options}
          placeholder="Một hay nhiều cơ quan, nhóm cơ quan"
          showSearch={{
            filterOption: (typed, option) => plainLetters(String(option?.label)).includes(plainLetters(typed)),
          }}
        />
        <Button disabled={busy || chosen.length === 0} onClick={send}>
          Giao cho cơ quan đã chọn <kbd>Ctrl</kbd>+<kbd>Enter</kbd>
        </Button>
      </div>
    </div>
  );
}

/** Every group and agency of the directory, groups first. */
export function useLeadOptions() {
  const agencies = useAgencies().data?.items ?? [];
  const groups = useAgencyGroups().data?.items ?? [];
  return [
    {
      label: 'Nhóm cơ quan',
      options: groups.map(({ name }) => ({ value: asValue({ kind: 'group', id: name }), label: name })),
    },
    {
      label: 'Cơ quan',
      options: agencies.map(({ id, name }) => ({ value: asValue({ kind: 'agency', id }), label: name })),
    },
  ];
}
