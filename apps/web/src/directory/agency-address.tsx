import type { AgencyDetail } from '#contracts';
import { App, Button, Form, Input } from 'antd';
import { afterwards } from '../api/afterwards.js';
import { useSaveAgency } from '../api/directory.js';
import { Fault } from '../parts/fault.js';

/** The address to which an agency's letters go; empty: it has none. */
export function AgencyAddress({ agency }: { agency: AgencyDetail }) {
  const { message } = App.useApp();
  const save = useSaveAgency(agency.id);
  const { name, kind, level, groups, aliases, active } = agency;
  const submit = ({ email }: { email?: string }) =>
    afterwards(
      save.mutateAsync({ name, kind, level, groups, aliases, active, email: email?.trim() ? email.trim() : null }),
      () => void message.success('Đã lưu địa chỉ nhận thư.'),
    );
  return (
    <Form
      className="agency-address"
      layout="vertical"
      initialValues={{ email: agency.email ?? '' }}
      onFinish={submit}
      requiredMark={false}
    >
      <Form.Item
        name="email"
        label="Thư điện tử nhận việc"
        rules={[{ type: 'email', message: 'Thư điện tử không đúng dạng.' }]}
      >
        <Input maxLength={254} placeholder="so@tinh.gov.vn" />
      </Form.Item>
      <Fault error={save.error} />
      <Button type="primary" htmlType="submit" loading={save.isPending}>
        Lưu địa chỉ
      </Button>
    </Form>
  );
}
