import { useApprovals } from '../api/assignments.js';
import { DutyTable } from '../duties/duty-table.js';
import { Fault } from '../parts/fault.js';
import { Page } from '../parts/page.js';
import { useFilters } from '../parts/use-filters.js';

export function Approvals() {
  const { filters, set } = useFilters();
  const approvals = useApprovals({ page: filters.page, pageSize: 25 });
  return (
    <Page
      title="Chờ xác nhận"
      lead="Báo cáo kết quả và đề nghị gia hạn đang chờ cơ quan tôi quyết định. Mở từng phần việc để xem tài liệu kiểm chứng."
    >
      <Fault error={approvals.error} retry={() => approvals.refetch()} />
      <DutyTable
        page={approvals.data}
        loading={approvals.isFetching}
        withAgency
        empty="Không có báo cáo hay đề nghị nào đang chờ."
        onPage={(page) => set({ page: String(page) })}
      />
    </Page>
  );
}
