import { MenuOutlined } from '@ant-design/icons';
import { Button, Drawer, Grid, Layout as Frame } from 'antd';
import { Suspense, useState } from 'react';
import { Link, Navigate, Outlet, useLocation } from 'react-router';
import { useSession } from '../api/session.js';
import { Fault } from '../parts/fault.js';
import { Waiting } from '../parts/waiting.js';
import { AccountMenu } from './account-menu.js';
import { Drum } from './drum.js';
import { PlacesMenu } from './places-menu.js';

export function Layout() {
  const session = useSession();
  const location = useLocation();
  if (session.isPending) return <Waiting />;
  if (session.error) return <Fault error={session.error} retry={() => session.refetch()} />;
  if (!session.data) return <Navigate to="/sign-in" replace state={{ from: location.pathname + location.search }} />;
  if (session.data.mustChangePassword && location.pathname !== '/account') return <Navigate to="/account" replace />;
  return (
    <Frame className="frame">
      <a className="skip" href="#content">
        Bỏ qua đến nội dung
      </a>
      <TopBar />
      <Frame>
        <SideBar />
        <main id="content" className="content" tabIndex={-1}>
          <Suspense fallback={<Waiting />}>
            <Outlet />
          </Suspense>
        </main>
      </Frame>
    </Frame>
  );
}

function TopBar() {
  return (
    <Frame.Header className="top-bar" role="banner">
      <NarrowMenu />
      <Link to="/" className="brand" aria-label="Đôn Đốc, về trang tổng quan">
        <Drum />
        <span className="brand-name">Đôn Đốc</span>
        <span className="brand-line">Theo dõi kế hoạch cải cách hành chính</span>
      </Link>
      <AccountMenu />
    </Frame.Header>
  );
}

function SideBar() {
  const wide = Grid.useBreakpoint().lg;
  if (!wide) return null;
  return (
    <Frame.Sider width={216} className="side-bar">
      <PlacesMenu />
    </Frame.Sider>
  );
}

/** On a narrow screen the places wait behind one button. */
function NarrowMenu() {
  const wide = Grid.useBreakpoint().lg;
  const [open, setOpen] = useState(false);
  if (wide) return null;
  return (
    <>
      <Button type="text" icon={<MenuOutlined />} aria-label="Mở danh mục" onClick={() => setOpen(true)} />
      <Drawer
        title="Danh mục"
        placement="left"
        size={264}
        open={open}
        onClose={() => setOpen(false)}
        styles={{ body: { padding: 8 } }}
      >
        <PlacesMenu onChoose={() => setOpen(false)} />
      </Drawer>
    </>
  );
}
