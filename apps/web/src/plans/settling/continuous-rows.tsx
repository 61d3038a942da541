import type { FollowUp, PlanDetail } from '#contracts';
import { App, Button, Select } from 'antd';
import { useId, useState } from 'react';
import { useBulkAnswer } from '../../api/plans.js';
import { Fault } from '../../parts/fault.js';
import { followUps, followUpWords } from '../../words/follow-up.js';

/** "Thường xuyên" has no day: how all such rows report is decided once. */
export function ContinuousRows({ plan }: { plan: PlanDetail }) {
  const { message } = App.useApp();
  const bulk = useBulkAnswer(plan.id);
  const id = useId();
  const rows = plan.taskList.filter(({ deadline, excluded }) => deadline.kind === 'continuous' && !excluded);
  const [chosen, setChosen] = useState<FollowUp>(rows[0]?.followUp ?? 'report-windows');
  if (rows.length === 0) return null;
  const apply = () =>
    bulk.mutate(
      { rows: { kind: 'continuous' }, answer: { followUp: chosen } },
      { onSuccess: () => void message.success(`${rows.length} dòng thường xuyên: ${followUpWords[chosen]}.`, 2) },
    );
  return (
    <div className="continuous-rows">
      <label htmlFor={id}>{rows.length} dòng “thường xuyên” báo cáo tiến độ</label>
      <Select id={id} value={chosen} onChange={setChosen} options={followUps} />
      <Button size="small" loading={bulk.isPending} onClick={apply}>
        Dùng cho cả {rows.length} dòng
      </Button>
      <Fault error={bulk.error} />
    </div>
  );
}
