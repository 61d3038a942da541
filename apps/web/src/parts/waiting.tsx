import { Spin } from 'antd';

export function Waiting() {
  return (
    <div className="waiting" role="status" aria-label="Đang tải">
      <Spin size="large" delay={150} />
    </div>
  );
}
