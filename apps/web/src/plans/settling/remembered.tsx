import type { PlanDetail, PlanQuestion } from '#contracts';
import { App, Button } from 'antd';
import { useReuseAnswers } from '../../api/plans.js';
import { Fault } from '../../parts/fault.js';

/** What was answered for the issuer's last plan need not be answered again: one word takes it all. */
export function Remembered({ plan, questions }: { plan: PlanDetail; questions: PlanQuestion[] }) {
  const { message } = App.useApp();
  const reuse = useReuseAnswers(plan.id);
  const known = questions.filter(({ candidates }) => candidates.some(({ remembered }) => remembered)).length;
  if (known === 0) return null;
  const take = () =>
    reuse.mutate(undefined, {
      onSuccess: ({ rows }) =>
        void message.success(`Đã trả lời ${rows.filter(({ ok }) => ok).length} dòng như kế hoạch trước.`, 2),
    });
  return (
    <div className="continuous-rows">
      <span>{known} câu hỏi đã trả lời cho kế hoạch trước</span>
      <Button size="small" type="primary" loading={reuse.isPending} onClick={take}>
        Dùng lại các câu trả lời ấy
      </Button>
      <Fault error={reuse.error} />
    </div>
  );
}
