import { CopyOutlined } from '@ant-design/icons';
import { Alert, App, Button, Input, Space, type InputRef } from 'antd';
import { useRef } from 'react';

/** The one time an address is seen. */
export function NewAddress({ address }: { address: string }) {
  const { message } = App.useApp();
  const field = useRef<InputRef>(null);
  const copy = async () => {
    field.current?.select();
    try {
      await navigator.clipboard.writeText(address);
      void message.success('Đã sao chép địa chỉ.');
    } catch {
      // Without TLS a browser keeps its clipboard to itself.
      void message.info('Địa chỉ đã được chọn: nhấn Ctrl+C để sao chép.');
    }
  };
  return (
    <Alert
      className="feed-new"
      type="success"
      showIcon
      title="Địa chỉ lịch mới, chỉ hiện một lần: hãy sao chép ngay."
      description={
        <>
          <Space.Compact block>
            <Input
              ref={field}
              readOnly
              value={address}
              aria-label="Địa chỉ lịch"
              onFocus={(event) => event.target.select()}
            />
            <Button type="primary" icon={<CopyOutlined />} onClick={() => void copy()}>
              Sao chép
            </Button>
          </Space.Compact>
          <p className="field-note">
            Ai có địa chỉ này đều xem được hạn của cơ quan: đừng gửi cho người ngoài. Lộ địa chỉ thì thu hồi và tạo địa
            chỉ khác. <a href={address.replace(/^https?:/, 'webcal:')}>Mở bằng phần mềm lịch trên máy này</a>
          </p>
        </>
      }
    />
  );
}
