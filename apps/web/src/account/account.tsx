import { App, Button, Form, Input } from 'antd';
import type { ChangePasswordBody } from '#contracts';
import { useNavigate } from 'react-router';
import { useChangePassword, useSession } from '../api/session.js';
import { Fault } from '../parts/fault.js';
import { Page } from '../parts/page.js';
import { Panel } from '../parts/panel.js';

/** The server holds the same limit (PASSWORD_MIN_LENGTH of the contracts) and has the last word. */
const SHORTEST = 10;

interface Values extends ChangePasswordBody {
  again: string;
}

export function Account() {
  const { data: session } = useSession();
  const change = useChangePassword();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const submit = ({ currentPassword, newPassword }: Values) =>
    change.mutate(
      { currentPassword, newPassword },
      {
        onSuccess: () => {
          void message.success('Đã đổi mật khẩu. Các phiên đăng nhập khác đã bị đóng.');
          void navigate('/');
        },
      },
    );
  return (
    <Page
      title="Đổi mật khẩu"
      lead={
        session?.mustChangePassword
          ? 'Mật khẩu được cấp chỉ dùng một lần: hãy đặt mật khẩu của riêng anh/chị.'
          : session?.signInName
      }
    >
      <div className="narrow">
        <Panel title="Mật khẩu mới">
          <Form<Values> layout="vertical" requiredMark={false} onFinish={submit}>
            <PasswordFields />
            <Fault error={change.error} />
            <Button type="primary" htmlType="submit" loading={change.isPending}>
              Đổi mật khẩu
            </Button>
          </Form>
        </Panel>
      </div>
    </Page>
  );
}

function PasswordFields() {
  return (
    <>
      <Form.Item
        name="currentPassword"
        label="Mật khẩu đang dùng"
        rules={[{ required: true, message: 'Hãy nhập mật khẩu đang dùng.' }]}
      >
        <Input.Password autoComplete="current-password" />
      </Form.Item>
      <Form.Item
        name="newPassword"
        label="Mật khẩu mới"
        extra="Ít nhất 10 ký tự; một câu dài dễ nhớ tốt hơn ký tự khó nhớ."
        rules={[{ required: true, min: SHORTEST, message: `Mật khẩu mới cần ít nhất ${SHORTEST} ký tự.` }]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Form.Item
        name="again"
        label="Nhập lại mật khẩu mới"
        dependencies={['newPassword']}
        rules={[
          { required: true, message: 'Hãy nhập lại mật khẩu mới.' },
          ({ getFieldValue }) => ({
            validator: (_rule, value) =>
              value && value !== getFieldValue('newPassword')
                ? Promise.reject(new Error('Hai lần nhập chưa giống nhau.'))
                : Promise.resolve(),
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
    </>
  );
}
