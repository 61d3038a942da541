import { Tabs } from 'antd';
import { Page } from '../parts/page.js';
import { MailList } from './mail-list.js';
import { StuckLetters } from './stuck-letters.js';

const stuck = [
  { status: 'unknown', label: 'Chưa rõ đã tới', empty: 'Không có thư nào chưa rõ tình trạng.' },
  { status: 'bounced', label: 'Bị trả về', empty: 'Không có thư nào bị trả về.' },
  { status: 'refused', label: 'Bị từ chối', empty: 'Không có thư nào bị từ chối.' },
  { status: 'failed', label: 'Không gửi được', empty: 'Không có thư nào phải thôi gửi.' },
  { status: 'held', label: 'Giữ lại', empty: 'Không có thư nào bị giữ lại.' },
] as const;

export function Mailbox() {
  const tabs = [
    { key: 'mails', label: 'Thư đã phát', children: <MailList /> },
    ...stuck.map(({ status, label, empty }) => ({
      key: status,
      label,
      children: <StuckLetters status={status} empty={empty} />,
    })),
  ];
  return (
    <Page title="Hộp thư" lead="Hộp thư dựng sẵn nhận mọi thư khi chưa nối với máy chủ thư của cơ quan.">
      <Tabs items={tabs} destroyOnHidden />
    </Page>
  );
}
