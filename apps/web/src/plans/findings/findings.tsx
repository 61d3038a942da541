import type { FindingKind, PlanDetail, PlanFinding } from '#contracts';
import { Button, Empty } from 'antd';
import { useDecideFindings, useFindings } from '../../api/plans.js';
import { Fault } from '../../parts/fault.js';
import { Panel } from '../../parts/panel.js';
import { Waiting } from '../../parts/waiting.js';
import { findingKinds } from '../../words/findings.js';
import { FindingCard } from './finding-card.js';

interface Props {
  plan: PlanDetail;
  editable: boolean;
}

const order: FindingKind[] = ['duty', 'regime', 'target'];

/** What the prose of the plan says beside its table: nothing of it binds until the coordinator takes it. */
export function Findings({ plan, editable }: Props) {
  const findings = useFindings(plan.id);
  if (findings.isPending) return <Waiting />;
  if (!findings.data) return <Fault error={findings.error} retry={() => findings.refetch()} />;
  const { items } = findings.data;
  if (items.length === 0)
    return <Empty description="Phần lời của kế hoạch không nêu chỉ tiêu, việc hay báo cáo nào." />;
  return (
    <div className="stack">
      {order.map((kind) => (
        <FindingsOfKind
          key={kind}
          kind={kind}
          items={items.filter((each) => each.kind === kind)}
          plan={plan}
          editable={editable}
        />
      ))}
    </div>
  );
}

interface OfKind extends Props {
  kind: FindingKind;
  items: PlanFinding[];
}

function FindingsOfKind({ kind, items, plan, editable }: OfKind) {
  const decide = useDecideFindings(plan.id);
  if (items.length === 0) return null;
  const ready = items.filter(({ status, problems }) => status === 'offered' && problems.length === 0);
  const takeAll = () => decide.mutate({ ids: ready.map(({ id }) => id), decision: { decision: 'confirm' } });
  const { title, lead } = findingKinds[kind];
  const left = items.filter(({ status }) => status === 'offered').length;
  return (
    <Panel
      title={`${title} (${items.length})`}
      aside={
        editable &&
        ready.length > 1 && (
          <Button loading={decide.isPending} onClick={takeAll}>
            Nhận cả {ready.length} điều đã rõ
          </Button>
        )
      }
    >
      <p className="quiet">
        {lead} {left > 0 && editable && `Còn ${left} điều chưa xem.`}
      </p>
      <Fault error={decide.error} />
      <ul className="findings">
        {items.map((finding) => (
          <FindingCard key={finding.id} finding={finding} plan={plan} editable={editable} />
        ))}
      </ul>
    </Panel>
  );
}
