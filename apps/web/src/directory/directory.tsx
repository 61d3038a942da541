import { Tabs } from 'antd';
import { useMay } from '../api/session.js';
import { Page } from '../parts/page.js';
import { Agencies } from './agencies.js';
import { AgencyGroups } from './agency-groups.js';
import { DeadAddresses } from './dead-addresses.js';
import { Channels } from './channels.js';
import { DirectoryImport } from './directory-import.js';
import { Successions } from './successions.js';

export function Directory() {
  const may = useMay();
  const tabs = [
    { key: 'agencies', label: 'Cơ quan', children: <Agencies /> },
    { key: 'groups', label: 'Nhóm cơ quan', children: <AgencyGroups /> },
    { key: 'successions', label: 'Sắp xếp cơ quan', children: <Successions /> },
    may('directory.write') && { key: 'dead', label: 'Địa chỉ hỏng', children: <DeadAddresses /> },
    may('directory.write') && { key: 'import', label: 'Nhập từ tệp', children: <DirectoryImport /> },
    may('channel.manage') && { key: 'channels', label: 'Kênh nhận tin', children: <Channels /> },
  ].filter((tab) => tab !== false);
  return (
    <Page title="Danh bạ" lead="Cơ quan, nhóm cơ quan và địa chỉ nhận thư.">
      <Tabs items={tabs} destroyOnHidden />
    </Page>
  );
}
