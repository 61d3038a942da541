import { Link } from 'react-router';
import { usePolicy } from '../api/reminder-policy.js';
import { Page } from '../parts/page.js';
import { Panel } from '../parts/panel.js';
import { Policy } from './policy.js';

const tenant = { scope: 'tenant' } as const;

/** What holds wherever a plan, an area or a task wants nothing otherwise. */
export function TenantPolicy() {
  return (
    <Page
      title="Lịch nhắc"
      lead="Nhắc trước hạn, sau hạn, báo lên ai và từ bao giờ. Áp dụng cho mọi kế hoạch, trừ nơi đặt lịch riêng."
    >
      <div className="stack">
        <Policy place={tenant} />
        <OwnPlans />
      </div>
    </Page>
  );
}

function OwnPlans() {
  const policy = usePolicy(tenant);
  const plans = policy.data?.kept.flatMap(({ place, name }) => (place.scope === 'plan' ? [{ ...place, name }] : []));
  if (!plans || plans.length === 0) return null;
  return (
    <Panel title="Kế hoạch có lịch nhắc riêng">
      <ul>
        {plans.map(({ planId, name }) => (
          <li key={planId}>
            <Link to={`/plans/${planId}?tab=reminders`}>{name}</Link>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
