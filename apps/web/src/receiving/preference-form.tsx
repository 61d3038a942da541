import { DeleteOutlined } from '@ant-design/icons';
import type { MailPreferenceDetail, SaveMailPreferenceBody } from '#contracts';
import { App, Button, Checkbox, Form, Input } from 'antd';
import { useSavePreference } from '../api/mail.js';
import { Fault } from '../parts/fault.js';
import { MinutePicker } from '../parts/minute-picker.js';
import { Panel } from '../parts/panel.js';
import { clockWords } from '../words/mail.js';

/** The server holds the same limit and has the last word. */
const COPIES_MOST = 5;

export function PreferenceForm({ preference }: { preference: MailPreferenceDetail }) {
  const { agencyId, window, hour, copies, takesOptional } = preference;
  const { message } = App.useApp();
  const save = useSavePreference(agencyId);
  const submit = (values: SaveMailPreferenceBody) =>
    save.mutate(
      { ...values, hour: values.hour ?? null },
      { onSuccess: () => void message.success('Đã lưu cách nhận thư.') },
    );
  return (
    <Panel title="Cách nhận thư">
      <Form<SaveMailPreferenceBody>
        layout="vertical"
        initialValues={{ hour, copies, takesOptional }}
        onFinish={submit}
        requiredMark={false}
      >
        <Form.Item
          name="hour"
          label="Giờ nhận thư sáng"
          extra={`Để trống: ${clockWords(window.opens)}, giờ chung. Chọn được từ ${clockWords(window.opens)} đến trước ${clockWords(window.closes)}.`}
        >
          <MinutePicker clearable placeholder={clockWords(window.opens)} />
        </Form.Item>
        <Copies />
        <Form.Item
          name="takesOptional"
          valuePropName="checked"
          extra="Như báo đã xác nhận, báo sáng nay không có việc. Thư đôn đốc không tắt được."
        >
          <Checkbox>Nhận cả thư không bắt buộc</Checkbox>
        </Form.Item>
        <Fault error={save.error} />
        <Button type="primary" htmlType="submit" loading={save.isPending}>
          Lưu cách nhận thư
        </Button>
      </Form>
    </Panel>
  );
}

function Copies() {
  return (
    <Form.List name="copies">
      {(fields, { add, remove }) => (
        <Form.Item label="Gửi bản sao đến">
          {fields.map(({ key, name }) => (
            <div key={key} className="copy-line">
              <Form.Item name={[name, 'name']} noStyle>
                <Input aria-label="Tên nơi nhận bản sao" placeholder="Tên, ví dụ Văn thư" maxLength={200} />
              </Form.Item>
              <Form.Item
                name={[name, 'address']}
                noStyle
                rules={[{ required: true, type: 'email', message: 'Bản sao: hãy nhập đúng địa chỉ thư.' }]}
              >
                <Input aria-label="Địa chỉ nhận bản sao" placeholder="vanthu@so.tinh.gov.vn" maxLength={254} />
              </Form.Item>
              <Button
                type="text"
                icon={<DeleteOutlined />}
                aria-label={`Bỏ bản sao thứ ${name + 1}`}
                onClick={() => remove(name)}
              />
            </div>
          ))}
          {fields.length < COPIES_MOST && <Button onClick={() => add({ name: '', address: '' })}>Thêm nơi nhận</Button>}
        </Form.Item>
      )}
    </Form.List>
  );
}
