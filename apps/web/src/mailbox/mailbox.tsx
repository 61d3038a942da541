import { Tabs } from 'antd';
import { Page } from '../parts/page.js';
import { MailList } from './mail-list.js';
import { StuckLetters } from './stuck-letters.js';

export function Mailbox() {
  const tabs = [
    { key: 'mails', label: 'Thư đã phát', children: <MailList /> },
    {
      key: 'refused',
      label: 'Bị từ chối',
      children: <StuckLetters status="refused" empty="Không có thư nào bị từ chối." />,
    },
    { key: 'held', label: 'Giữ lại', children: <StuckLetters status="held" empty="Không có thư nào bị giữ lại." /> },
  ];
  return (
    <Page title="Hộp thư" lead="Hộp thư dựng sẵn nhận mọi thư khi chưa nối với máy chủ thư của cơ quan.">
      <Tabs items={tabs} destroyOnHidden />
    </Page>
  );
}
