import type { MailSetting } from '#contracts';
import { App, Button, Form } from 'antd';
import { useMailSetting, useSaveMailSetting } from '../api/mail.js';
import { Fault } from '../parts/fault.js';
import { MinutePicker } from '../parts/minute-picker.js';
import { Panel } from '../parts/panel.js';

/** The hours in which the letters of every agency leave; the coordinator's to set. */
export function SendingHours() {
  const setting = useMailSetting();
  const save = useSaveMailSetting();
  const { message } = App.useApp();
  const submit = (window: MailSetting) =>
    save.mutate(window, { onSuccess: () => void message.success('Đã đổi giờ gửi thư.') });
  return (
    <Panel title="Giờ gửi thư chung">
      <p className="dialog-lead">
        Thư chỉ đi trong ngày làm việc, từ giờ gửi thư sáng đến giờ ngừng; thư đến muộn hơn chờ sáng làm việc sau.
      </p>
      <Fault error={setting.error ?? save.error} />
      {setting.data && (
        <Form<MailSetting> layout="inline" initialValues={setting.data} onFinish={submit} requiredMark={false}>
          <Form.Item name="opens" label="Gửi thư sáng lúc">
            <MinutePicker />
          </Form.Item>
          <Form.Item name="closes" label="Ngừng gửi lúc">
            <MinutePicker />
          </Form.Item>
          <Button htmlType="submit" loading={save.isPending}>
            Đổi giờ
          </Button>
        </Form>
      )}
    </Panel>
  );
}
