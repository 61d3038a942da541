import { Input, Select } from 'antd';
import { DueRange } from '../duties/due-range.js';
import { AgencyPicker } from '../parts/agency-picker.js';
import type { Filters } from '../parts/use-filters.js';
import { outcomeWords } from '../words/reminders.js';

interface Props {
  filters: Filters;
  set: (change: Filters) => void;
}

const outcomes = Object.entries(outcomeWords).map(([value, { label }]) => ({ value, label }));

export function LedgerFilters({ filters, set }: Props) {
  return (
    <div className="filters" role="search" aria-label="Lọc nhật ký">
      <Input.Search
        key={`search ${filters.search ?? ''}`}
        className="wide"
        aria-label="Tìm trong nhật ký"
        placeholder="Tìm theo nhiệm vụ, cơ quan, tiêu đề thư, lý do"
        defaultValue={filters.search}
        allowClear
        onSearch={(search) => set({ search: search.trim() })}
      />
      <div className="choice agency">
        <AgencyPicker
          label="Nơi nhận"
          placeholder="Mọi nơi nhận"
          value={filters.recipientAgencyId}
          onChange={(recipientAgencyId) => set({ recipientAgencyId })}
        />
      </div>
      <Input.Search
        key={`address ${filters.address ?? ''}`}
        className="choice"
        aria-label="Địa chỉ thư"
        placeholder="Địa chỉ thư"
        defaultValue={filters.address}
        allowClear
        onSearch={(address) => set({ address: address.trim() })}
      />
      <Select
        className="choice"
        aria-label="Kết quả"
        placeholder="Kết quả"
        value={filters.outcome}
        options={outcomes}
        onChange={(outcome) => set({ outcome })}
        allowClear
        popupMatchSelectWidth={false}
      />
      <DueRange fromLabel="Từ ngày" from={filters.from} to={filters.to} onChange={(from, to) => set({ from, to })} />
    </div>
  );
}
