import { Button } from 'antd';
import { Link } from 'react-router';
import { useDuties } from '../api/assignments.js';
import { useMay, useSession } from '../api/session.js';
import { Fault } from '../parts/fault.js';
import { Page } from '../parts/page.js';
import { useFilters } from '../parts/use-filters.js';
import { DutyFilters } from './duty-filters.js';
import { DutyTable } from './duty-table.js';

const SEES_ALL = ['coordinator', 'leader', 'administrator'] as const;

export function Duties() {
  const { data: session } = useSession();
  const may = useMay();
  const { filters, set, clear } = useFilters();
  const seesAll = SEES_ALL.some((role) => session?.roles.includes(role));
  const scope = seesAll ? (filters.scope ?? (session?.agencyId ? 'mine' : 'all')) : 'mine';
  const duties = useDuties({ pageSize: 25, ...filters, scope });
  const total = duties.data?.total;
  const narrowed = Object.keys(filters).some((name) => name !== 'scope' && name !== 'page');
  return (
    <Page
      title={scope === 'all' ? 'Phần việc của mọi cơ quan' : 'Phần việc của tôi'}
      lead={
        total === undefined
          ? session?.agencyName
          : `${total} phần việc${scope === 'mine' && session?.agencyName ? ` · ${session.agencyName}` : ''}`
      }
      actions={
        <>
          {narrowed && <Button onClick={clear}>Bỏ lọc</Button>}
          {may('feed.keep') && <Link to="/duties/calendar">Đưa hạn vào lịch</Link>}
        </>
      }
    >
      <DutyFilters filters={filters} set={set} seesAll={seesAll} scope={scope} />
      <Fault error={duties.error} retry={() => duties.refetch()} />
      <DutyTable
        page={duties.data}
        loading={duties.isFetching}
        withAgency={scope === 'all'}
        empty={narrowed ? 'Không có phần việc nào khớp với bộ lọc.' : 'Chưa có phần việc nào được giao.'}
        onPage={(page) => set({ page: String(page) })}
      />
    </Page>
  );
}
