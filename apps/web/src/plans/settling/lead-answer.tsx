import type { SettleAnswer } from '#contracts';
import { Button, Select } from 'antd';
import { useId, useState } from 'react';
import { useAgencies, useAgencyGroups } from '../../api/directory.js';
import { plainLetters } from '../../words/plain-letters.js';

interface Props {
  busy: boolean;
  onAnswer: (answer: SettleAnswer) => void;
}

type Lead = NonNullable<SettleAnswer['leads']>[number];

const asValue = ({ kind, id }: Lead) => `${kind}:${id}`;

function asLead(value: string): Lead {
  const at = value.indexOf(':');
  return { kind: value.slice(0, at) === 'group' ? 'group' : 'agency', id: value.slice(at + 1) };
}

/** The agencies and groups that owe the deliverable, chosen out of the directory. */
export function LeadAnswer({ busy, onAnswer }: Props) {
  const [chosen, setChosen] = useState<string[]>([]);
  const id = useId();
  const options = useLeadOptions();
  return (
    <div className="answer" role="group" aria-label="Sửa cơ quan chủ trì">
      <div>
        <label htmlFor={id}>Chọn cơ quan chủ trì trong danh bạ</label>
        <Select
          id={id}
          mode="multiple"
          value={chosen}
          onChange={setChosen}
          options={options}
          placeholder="Một hay nhiều cơ quan, nhóm cơ quan"
          showSearch={{
            filterOption: (typed, option) => plainLetters(String(option?.label)).includes(plainLetters(typed)),
          }}
        />
        <Button disabled={busy || chosen.length === 0} onClick={() => onAnswer({ leads: chosen.map(asLead) })}>
          Giao cho cơ quan đã chọn
        </Button>
      </div>
    </div>
  );
}

function useLeadOptions() {
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
