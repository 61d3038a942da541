import type { SettleAnswer } from '#contracts';
import { Button, Select } from 'antd';
import { useId } from 'react';
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
  return (
    <div className="answer" role="group" aria-label="Sửa cơ quan chủ trì">
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
