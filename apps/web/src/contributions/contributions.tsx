import { Segmented } from 'antd';
import { useContributions } from '../api/contributions.js';
import { Fault } from '../parts/fault.js';
import { Page } from '../parts/page.js';
import { useFilters } from '../parts/use-filters.js';
import { ContributionTable } from './contribution-table.js';

const SHOWN = [
  { value: 'awaited', label: 'Đang chờ' },
  { value: 'settled', label: 'Đã xong' },
  { value: 'all', label: 'Tất cả' },
];

/** What one's own agency contributes to the work of others. */
export function Contributions() {
  const { filters, set } = useFilters();
  const show = filters.show ?? 'awaited';
  const contributions = useContributions({ pageSize: 25, page: filters.page, show });
  return (
    <Page
      title="Việc phối hợp"
      lead="Việc do cơ quan khác chủ trì, trong đó kế hoạch nêu cơ quan tôi là cơ quan phối hợp. Phối hợp xong thì bấm “Đã phối hợp” để cơ quan chủ trì biết."
      actions={<Segmented options={SHOWN} value={show} onChange={(value) => set({ show: value })} />}
    >
      <Fault error={contributions.error} retry={() => contributions.refetch()} />
      <ContributionTable
        page={contributions.data}
        loading={contributions.isFetching}
        empty={show === 'awaited' ? 'Không có việc phối hợp nào đang chờ.' : 'Chưa có việc phối hợp nào.'}
        onPage={(page) => set({ page: String(page) })}
      />
    </Page>
  );
}
