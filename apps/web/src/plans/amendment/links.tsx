import type { DerivedLinks, PlanDetail, TaskLink } from '#contracts';
import { Button, Empty, Select } from 'antd';
import { useDecideLink, useLinks, useSetParent } from '../../api/amendments.js';
import { usePlans } from '../../api/plans.js';
import { Fault } from '../../parts/fault.js';
import { Mark } from '../../parts/mark.js';
import { Panel } from '../../parts/panel.js';
import { Waiting } from '../../parts/waiting.js';

/** Which tasks of the plan above the tasks of this plan serve. */
export function Links({ plan, editable }: { plan: PlanDetail; editable: boolean }) {
  const links = useLinks(plan.id);
  if (links.isPending) return <Waiting />;
  if (!links.data) return <Fault error={links.error} retry={() => links.refetch()} />;
  return (
    <div className="stack">
      <Parent plan={plan} links={links.data} editable={editable} />
      {links.data.parentPlanId && <LinkList planId={plan.id} links={links.data} editable={editable} />}
    </div>
  );
}

function Parent({ plan, links, editable }: { plan: PlanDetail; links: DerivedLinks; editable: boolean }) {
  const plans = usePlans();
  const choose = useSetParent(plan.id);
  const options = (plans.data?.items ?? [])
    .filter(({ id, status }) => status === 'published' && id !== plan.id)
    .map(({ id, title, number, planYear }) => ({ value: id, label: `${number ?? title} (${planYear})` }));
  return (
    <Panel title="Kế hoạch cấp trên">
      {editable ? (
        <Select
          aria-label="Kế hoạch cấp trên"
          className="pair-picker"
          allowClear
          placeholder="Chọn kế hoạch mà kế hoạch này cụ thể hoá"
          options={options}
          value={links.parentPlanId}
          loading={choose.isPending}
          onChange={(id: string | undefined) => choose.mutate(id ?? null)}
        />
      ) : (
        <p>{links.parentTitle ?? 'Chưa chọn.'}</p>
      )}
      <Fault error={choose.error} />
    </Panel>
  );
}

function LinkList({ planId, links, editable }: { planId: string; links: DerivedLinks; editable: boolean }) {
  const decide = useDecideLink(planId);
  if (links.items.length === 0) return <Empty description="Không thấy nhiệm vụ nào ứng với kế hoạch cấp trên." />;
  const say = ({ task, parent }: TaskLink, status: 'confirmed' | 'dismissed') =>
    decide.mutate({ taskId: task.id, parentTaskId: parent.id, status });
  return (
    <>
      <Fault error={decide.error} />
      {links.items.map((link) => (
        <Panel
          key={link.id}
          title={`Nhiệm vụ ${link.task.row ?? link.task.position}`}
          aside={<LinkMark link={link} />}
          tone={link.status === 'proposed' ? 'waiting' : 'plain'}
        >
          <div className="beside">
            <p>{link.task.title}</p>
            <p>
              <span className="quiet small">Cấp trên, dòng {link.parent.row ?? link.parent.position}: </span>
              {link.parent.title}
            </p>
          </div>
          {editable && (
            <div className="deeds answer-foot">
              {link.status !== 'confirmed' && (
                <Button type="primary" disabled={decide.isPending} onClick={() => say(link, 'confirmed')}>
                  Đúng, phục vụ nhiệm vụ này
                </Button>
              )}
              {link.status !== 'dismissed' && (
                <Button disabled={decide.isPending} onClick={() => say(link, 'dismissed')}>
                  Không liên quan
                </Button>
              )}
            </div>
          )}
        </Panel>
      ))}
    </>
  );
}

function LinkMark({ link: { status } }: { link: TaskLink }) {
  if (status === 'confirmed') return <Mark tone="green">Đã liên kết</Mark>;
  return status === 'proposed' ? <Mark tone="amber">Đề xuất</Mark> : <Mark>Không liên quan</Mark>;
}
