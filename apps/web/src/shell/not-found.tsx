import { Button, Result } from 'antd';
import { Link } from 'react-router';

export function NotFound() {
  return (
    <Result
      status="404"
      title="Không có trang này"
      subTitle="Đường dẫn có thể đã cũ hoặc gõ nhầm."
      extra={
        <Link to="/">
          <Button type="primary">Về tổng quan</Button>
        </Link>
      }
    />
  );
}
