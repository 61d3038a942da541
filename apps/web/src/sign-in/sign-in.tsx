import { Button, Form, Input } from 'antd';
import type { SignInBody } from '#contracts';
import { useEffect } from 'react';
import { Navigate, useLocation } from 'react-router';
import { useSession, useSignIn } from '../api/session.js';
import { Fault } from '../parts/fault.js';
import { Drum } from '../shell/drum.js';
import { SampleAccounts } from './sample-accounts.js';

export function SignIn() {
  const session = useSession();
  const location = useLocation();
  const signIn = useSignIn();
  const [form] = Form.useForm<SignInBody>();
  useEffect(() => {
    document.title = 'Đăng nhập · Đôn Đốc';
  }, []);
  if (session.data) return <Navigate to={whereFrom(location.state)} replace />;
  return (
    <main className="sign-in">
      <section className="sign-in-card" aria-labelledby="sign-in-title">
        <div className="sign-in-brand">
          <Drum size={48} />
          <div>
            <h1 id="sign-in-title">Đôn Đốc</h1>
            <p>Theo dõi, nhắc việc và tổng hợp kế hoạch cải cách hành chính</p>
          </div>
        </div>
        <Form
          form={form}
          layout="vertical"
          requiredMark={false}
          onFinish={(body) => signIn.mutate(body)}
          aria-label="Đăng nhập"
        >
          <Form.Item name="signInName" label="Tài khoản" rules={[{ required: true, message: 'Hãy nhập tài khoản.' }]}>
            <Input autoComplete="username" autoFocus autoCapitalize="none" spellCheck={false} size="large" />
          </Form.Item>
          <Form.Item name="password" label="Mật khẩu" rules={[{ required: true, message: 'Hãy nhập mật khẩu.' }]}>
            <Input.Password autoComplete="current-password" size="large" />
          </Form.Item>
          <Fault error={signIn.error} />
          <Button type="primary" htmlType="submit" size="large" block loading={signIn.isPending}>
            Đăng nhập
          </Button>
        </Form>
      </section>
      <SampleAccounts onChoose={({ signInName, password }) => form.setFieldsValue({ signInName, password })} />
    </main>
  );
}

/** Only a path of this console: never an address from elsewhere. */
function whereFrom(state: unknown): string {
  const from = typeof state === 'object' && state !== null && 'from' in state ? state.from : null;
  return typeof from === 'string' && /^\/(?!\/)/.test(from) ? from : '/';
}
