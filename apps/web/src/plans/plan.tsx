import type { PlanDetail } from '#contracts';
import { Button, Tabs } from 'antd';
import { Link, Navigate, useParams, useSearchParams } from 'react-router';
import { documentAddress, usePlan } from '../api/plans.js';
import { useMay } from '../api/session.js';
import { Fault } from '../parts/fault.js';
import { Page } from '../parts/page.js';
import { PlanPolicy } from '../reminders/plan-policy.js';
import { Waiting } from '../parts/waiting.js';
import { plainDay } from '../words/local-day.js';
import { Difference } from './amendment/difference.js';
import { Effects } from './amendment/effects.js';
import { Links } from './amendment/links.js';
import { Versions } from './amendment/versions.js';
import { Forecast } from './forecast/forecast.js';
import { Findings } from './findings/findings.js';
import { PlanAgencies } from './plan-agencies.js';
import { PlanRows } from './plan-rows.js';
import { PlanStatusMark } from './plans.js';
import { Publication } from './publication.js';
import { isOpen } from './settling/queue.js';
import { Settling } from './settling/settling.js';

export function Plan() {
  const { planId = '' } = useParams();
  const plan = usePlan(planId);
  if (plan.isPending) return <Waiting />;
  if (!plan.data) return <Fault error={plan.error} retry={() => plan.refetch()} />;
  // A published amendment lives on in its plan.
  if (plan.data.status === 'applied' && plan.data.amendsPlanId)
    return <Navigate to={`/plans/${plan.data.amendsPlanId}?tab=versions`} replace />;
  return <OpenPlan plan={plan.data} />;
}

function OpenPlan({ plan }: { plan: PlanDetail }) {
  return (
    <Page title={plan.title} lead={<PlanLead plan={plan} />} actions={<PlanActions plan={plan} />}>
      <PlanTabs plan={plan} />
    </Page>
  );
}

function PlanTabs({ plan }: { plan: PlanDetail }) {
  const [search, setSearch] = useSearchParams();
  const may = useMay()('plan.prepare');
  const shapes = useMay()('reminder.shape');
  const prepares = may && plan.status === 'draft';
  const amends = plan.amendsPlanId !== null;
  const open = plan.taskList.filter(isOpen).length;
  const to = (tab: string, row?: string) => setSearch({ tab, ...(row ? { row } : {}) });
  const tabs = [
    plan.status === 'draft' &&
      amends && {
        key: 'difference',
        label: 'So với bản đang áp dụng',
        children: <Difference amendmentId={plan.id} editable={prepares} />,
      },
    prepares && { key: 'settle', label: `Cần xử lý (${open})`, children: <Settling plan={plan} openTab={to} /> },
    {
      key: 'rows',
      label: `Mọi dòng (${plan.taskList.length})`,
      children: <PlanRows plan={plan} onOpen={prepares ? (row) => to('settle', row) : undefined} />,
    },
    {
      key: 'findings',
      label: 'Phần lời',
      children: <Findings plan={plan} editable={prepares} />,
    },
    { key: 'agencies', label: 'Cơ quan theo dõi', children: <PlanAgencies plan={plan} editable={prepares} /> },
    plan.status === 'published' &&
      shapes && { key: 'reminders', label: 'Lịch nhắc', children: <PlanPolicy plan={plan} /> },
    plan.status === 'published' && may && { key: 'forecast', label: 'Dự báo thư', children: <Forecast plan={plan} /> },
    plan.status === 'published' && {
      key: 'versions',
      label: `Phiên bản (${plan.version})`,
      children: <Versions plan={plan} editable={may} />,
    },
    !amends && { key: 'links', label: 'Kế hoạch cấp trên', children: <Links plan={plan} editable={may} /> },
    prepares && amends && { key: 'publish', label: 'Công bố điều chỉnh', children: <Effects plan={plan} /> },
    prepares &&
      !amends && {
        key: 'publish',
        label: 'Công bố',
        children: (
          <Publication plan={plan} onOpenRow={(row) => to('settle', row)} onOpenFindings={() => to('findings')} />
        ),
      },
  ].filter((tab) => tab !== false);
  return (
    <Tabs items={tabs} activeKey={search.get('tab') ?? tabs[0]?.key} onChange={(tab) => to(tab)} destroyOnHidden />
  );
}

function PlanLead({ plan }: { plan: PlanDetail }) {
  return (
    <span className="row">
      <PlanStatusMark plan={plan} />
      <span>
        {[plan.number, plan.issuedOn && `ngày ${plainDay(plan.issuedOn)}`, plan.issuer, `năm ${plan.planYear}`]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </span>
  );
}

function PlanActions({ plan }: { plan: PlanDetail }) {
  return (
    <>
      <Button href={documentAddress(plan.id)}>Tải văn bản gốc</Button>
      {plan.status === 'published' && (
        <>
          <Link to={`/duties?scope=all&planId=${plan.id}`}>
            <Button>Phần việc đã giao</Button>
          </Link>
          <Link to={`/summaries?planId=${plan.id}`}>
            <Button>Báo cáo tổng hợp</Button>
          </Link>
        </>
      )}
    </>
  );
}
