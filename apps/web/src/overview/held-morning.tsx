import { Alert, Button } from 'antd';
import { useMornings, useReleaseDigests } from '../api/forecast.js';
import { useMay } from '../api/session.js';
import { Fault } from '../parts/fault.js';

/** A morning far larger than forecast waits for the coordinator; one that left somebody out is told. */
export function HeldMorning() {
  const may = useMay();
  const mornings = useMornings(may('letter.read'));
  const release = useReleaseDigests();
  const held = mornings.data?.held ?? 0;
  const last = mornings.data?.mornings.find(({ missing }) => missing !== null);
  const missed = last?.missing ?? 0;
  return (
    <>
      {held > 0 && (
        <Alert
          type="warning"
          showIcon
          title={`${held} thư nhắc sáng nay đang được giữ lại`}
          description="Số thư lớn hơn ba lần dự báo, có thể do hệ thống vừa ngừng nhiều ngày. Xem lại rồi cho gửi; mỗi nơi nhận chỉ có một thư."
          action={
            may('letter.resend') && (
              <Button loading={release.isPending} onClick={() => release.mutate()}>
                Cho gửi
              </Button>
            )
          }
        />
      )}
      {missed > 0 && (
        <Alert
          type="error"
          showIcon
          title={`Sáng gần nhất có ${missed} nơi nhận bị bỏ sót`}
          description="Đối chiếu với dự báo cho thấy có việc đến lượt nhắc mà không có thư. Đề nghị báo người vận hành."
        />
      )}
      <Fault error={release.error} />
    </>
  );
}
