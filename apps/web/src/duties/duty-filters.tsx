import { progressWords, timingWords } from '../words/standing.js';
import { Input, Segmented, Select } from 'antd';
import { usePlans } from '../api/plans.js';
import { AgencyPicker } from '../parts/agency-picker.js';
import type { Filters } from '../parts/use-filters.js';
import { DueRange } from './due-range.js';

interface Props {
  filters: Filters;
  set: (change: Filters) => void;
  seesAll: boolean;
  scope: string;
}

const optionsOf = (words: Record<string, { label: string }>) =>
  Object.entries(words).map(([value, { label }]) => ({ value, label }));

export function DutyFilters({ filters, set, seesAll, scope }: Props) {
  return (
    <div className="filters" role="search" aria-label="Lọc phần việc">
      {seesAll && (
        <Segmented
          value={scope}
          onChange={(next) => set({ scope: next, agencyId: undefined })}
          options={[
            { value: 'mine', label: 'Cơ quan tôi' },
            { value: 'all', label: 'Mọi cơ quan' },
          ]}
        />
      )}
      <Input.Search
        key={filters.search ?? ''}
        className="wide"
        aria-label="Tìm phần việc"
        placeholder="Tìm theo nội dung, sản phẩm"
        defaultValue={filters.search}
        allowClear
        onSearch={(search) => set({ search: search.trim() })}
      />
      <Choice
        label="Tiến độ"
        value={filters.progress}
        options={optionsOf(progressWords)}
        onChoose={(progress) => set({ progress })}
      />
      <Choice
        label="Thời hạn"
        value={filters.timing}
        options={optionsOf(timingWords)}
        onChoose={(timing) => set({ timing })}
      />
      <PlanChoice value={filters.planId} onChoose={(planId) => set({ planId, areaCode: undefined })} />
      {scope === 'all' && (
        <div className="choice">
          <AgencyPicker
            label="Cơ quan chủ trì"
            placeholder="Mọi cơ quan"
            value={filters.agencyId}
            onChange={(agencyId) => set({ agencyId })}
          />
        </div>
      )}
      <DueRange from={filters.dueFrom} to={filters.dueTo} onChange={(dueFrom, dueTo) => set({ dueFrom, dueTo })} />
    </div>
  );
}

interface ChoiceProps {
  label: string;
  value?: string;
  options: { value: string; label: string }[];
  onChoose: (value: string | undefined) => void;
}

function Choice({ label, value, options, onChoose }: ChoiceProps) {
  return (
    <Select
      className="choice"
      aria-label={label}
      placeholder={label}
      value={value}
      options={options}
      onChange={onChoose}
      allowClear
      popupMatchSelectWidth={false}
    />
  );
}

function PlanChoice({ value, onChoose }: { value?: string; onChoose: (planId: string | undefined) => void }) {
  const plans = usePlans();
  const published = (plans.data?.items ?? []).filter((plan) => plan.status === 'published');
  if (published.length < 2 && !value) return null;
  const options = published.map((plan) => ({
    value: plan.id,
    label: `Năm ${plan.planYear} · ${plan.number ?? plan.title}`,
  }));
  return <Choice label="Kế hoạch" value={value} options={options} onChoose={onChoose} />;
}
