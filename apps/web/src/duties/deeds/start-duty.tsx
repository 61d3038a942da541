import { App, Button } from 'antd';
import { useDeed } from '../../api/assignments.js';
import { Fault } from '../../parts/fault.js';

export function StartDuty({ dutyId }: { dutyId: string }) {
  const { message } = App.useApp();
  const start = useDeed(dutyId, 'start');
  const run = () =>
    start.mutate(undefined, { onSuccess: () => void message.success('Đã ghi nhận bắt đầu thực hiện.') });
  return (
    <>
      <Button onClick={run} loading={start.isPending}>
        Bắt đầu thực hiện
      </Button>
      <Fault error={start.error} />
    </>
  );
}
