import {
  AuditOutlined,
  BarChartOutlined,
  BellOutlined,
  CheckSquareOutlined,
  ContactsOutlined,
  DashboardOutlined,
  FileTextOutlined,
  FormOutlined,
  HistoryOutlined,
  InboxOutlined,
  MailOutlined,
  NotificationOutlined,
  TeamOutlined,
} from '@ant-design/icons';
import type { Permission } from '#contracts';
import type { ReactNode } from 'react';

export interface Place {
  path: string;
  label: string;
  icon: ReactNode;
  needs: Permission;
}

export const places: readonly Place[] = [
  { path: '/', label: 'Tổng quan', icon: <DashboardOutlined />, needs: 'assignment.read' },
  { path: '/duties', label: 'Phần việc', icon: <CheckSquareOutlined />, needs: 'assignment.read' },
  { path: '/contributions', label: 'Việc phối hợp', icon: <TeamOutlined />, needs: 'assignment.read' },
  { path: '/approvals', label: 'Chờ xác nhận', icon: <AuditOutlined />, needs: 'assignment.decide' },
  { path: '/ledger', label: 'Nhật ký nhắc việc', icon: <HistoryOutlined />, needs: 'assignment.read' },
  { path: '/plans', label: 'Kế hoạch', icon: <FileTextOutlined />, needs: 'plan.read' },
  { path: '/summaries', label: 'Báo cáo tổng hợp', icon: <BarChartOutlined />, needs: 'summary.read' },
  { path: '/tthc', label: 'Kết quả TTHC', icon: <FormOutlined />, needs: 'tthc.read' },
  { path: '/notices', label: 'Thông báo TTHC', icon: <NotificationOutlined />, needs: 'notice.read' },
  { path: '/reminders', label: 'Lịch nhắc', icon: <BellOutlined />, needs: 'reminder.shape' },
  { path: '/directory', label: 'Danh bạ', icon: <ContactsOutlined />, needs: 'directory.read' },
  { path: '/receiving', label: 'Nhận thư', icon: <InboxOutlined />, needs: 'mail.shape' },
  { path: '/mailbox', label: 'Hộp thư', icon: <MailOutlined />, needs: 'letter.read' },
];

/** The place a path belongs to: `/plans/…` lights up "Kế hoạch". */
export function placeOf(path: string): string {
  const found = places.filter((place) => place.path !== '/' && path.startsWith(place.path));
  return found[0]?.path ?? '/';
}
