import { CalendarOutlined, DownOutlined, KeyOutlined, LogoutOutlined, UserOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useNavigate } from 'react-router';
import { useSession, useSignOut } from '../api/session.js';
import { rolesInWords } from '../words/roles.js';

export function AccountMenu() {
  const { data: session } = useSession();
  const signOut = useSignOut();
  const navigate = useNavigate();
  if (!session) return null;
  const items = [
    {
      key: 'who',
      type: 'group' as const,
      label: `${session.agencyName ?? 'Không thuộc cơ quan nào'} · ${rolesInWords(session.roles)}`,
    },
    {
      key: 'calendar',
      icon: <CalendarOutlined />,
      label: 'Đưa hạn vào lịch',
      onClick: () => void navigate('/duties/calendar'),
    },
    { key: 'password', icon: <KeyOutlined />, label: 'Đổi mật khẩu', onClick: () => void navigate('/account') },
    { key: 'leave', icon: <LogoutOutlined />, label: 'Đăng xuất', onClick: () => signOut.mutate() },
  ];
  return (
    <Dropdown menu={{ items }} trigger={['click']} placement="bottomRight">
      <Button
        type="text"
        className="account-button"
        icon={<UserOutlined />}
        aria-label={`Tài khoản: ${session.displayName}`}
      >
        <span className="account-name">{session.displayName}</span>
        <DownOutlined />
      </Button>
    </Dropdown>
  );
}
