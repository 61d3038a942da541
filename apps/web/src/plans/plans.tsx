import type { PlanListItem } from '#contracts';
import { Empty, Table, type TableColumnsType } from 'antd';
import { Link } from 'react-router';
import { usePlans } from '../api/plans.js';
import { useMay } from '../api/session.js';
import { Fault } from '../parts/fault.js';
import { Mark } from '../parts/mark.js';
import { Page } from '../parts/page.js';
import { Panel } from '../parts/panel.js';
import { Waiting } from '../parts/waiting.js';
import { plainDay } from '../words/local-day.js';
import { PlanUpload } from './plan-upload.js';

export function Plans() {
  const may = useMay();
  const plans = usePlans();
  return (
    <Page title="Kế hoạch" lead="Nhập kế hoạch đúng như đã ban hành; chỉ những dòng còn băn khoăn mới cần xem lại.">
      <div className="stack">
        {may('plan.prepare') && <PlanUpload />}
        <Panel title="Các kế hoạch">
          <Fault error={plans.error} retry={() => plans.refetch()} />
          {plans.isPending && <Waiting />}
          {plans.data && <PlanTable plans={plans.data.items} />}
        </Panel>
      </div>
    </Page>
  );
}

function PlanTable({ plans }: { plans: PlanListItem[] }) {
  if (plans.length === 0) return <Empty description="Chưa có kế hoạch nào." />;
  return <Table rowKey="id" columns={columns} dataSource={plans} pagination={false} scroll={{ x: 680 }} />;
}

const columns: TableColumnsType<PlanListItem> = [
  { title: 'Năm', dataIndex: 'planYear', key: 'year', width: 70 },
  { title: 'Kế hoạch', key: 'title', render: (_value, plan) => <PlanTitle plan={plan} /> },
  { title: 'Số dòng', dataIndex: 'tasks', key: 'tasks', width: 90, align: 'right' },
  { title: 'Tình trạng', key: 'status', width: 190, render: (_value, plan) => <PlanStatusMark plan={plan} /> },
];

function PlanTitle({ plan }: { plan: PlanListItem }) {
  const source = [plan.number, plan.issuedOn && `ngày ${plainDay(plan.issuedOn)}`, plan.issuer]
    .filter(Boolean)
    .join(' · ');
  return (
    <>
      <Link to={`/plans/${plan.id}`} className="duty-link">
        {plan.title}
      </Link>
      {source && <span className="block quiet small">{source}</span>}
    </>
  );
}

export function PlanStatusMark({ plan }: { plan: PlanListItem }) {
  if (plan.status === 'applied') return <Mark>Đã là phiên bản {plan.version} của kế hoạch</Mark>;
  if (plan.status === 'published')
    return <Mark tone="green">Đã công bố{plan.version > 1 && ` · phiên bản ${plan.version}`}</Mark>;
  if (plan.amendsPlanId) return <Mark tone="amber">Bản điều chỉnh · chưa công bố</Mark>;
  if (plan.openRows > 0) return <Mark tone="amber">Bản nháp · còn {plan.openRows} dòng</Mark>;
  return <Mark tone="blue">Bản nháp · sẵn sàng</Mark>;
}
