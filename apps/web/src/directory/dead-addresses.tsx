import type { DeadAddress } from '#contracts';
import { App, Button, Empty, Table, type TableColumnsType } from 'antd';
import { useDeadAddresses, useReviveAddress } from '../api/directory.js';
import { Fault } from '../parts/fault.js';
import { Waiting } from '../parts/waiting.js';
import { instant } from '../words/local-day.js';

const columns: TableColumnsType<DeadAddress> = [
  { title: 'Địa chỉ', dataIndex: 'address', key: 'address' },
  { title: 'Của', key: 'owners', render: (_value, { owners }) => owners.join(', ') || 'không còn trong danh bạ' },
  { title: 'Từ lúc', key: 'since', width: 150, render: (_value, { since }) => instant(since) },
  { title: 'Máy chủ nhận báo', dataIndex: 'reason', key: 'reason' },
  { title: 'Xử lý', key: 'deeds', width: 130, render: (_value, { address }) => <Revive address={address} /> },
];

/** Addresses that a receiving server says are none: letters pass over them until a person revives them. */
export function DeadAddresses() {
  const dead = useDeadAddresses();
  if (dead.isPending) return <Waiting />;
  if (!dead.data) return <Fault error={dead.error} retry={() => dead.refetch()} />;
  if (dead.data.items.length === 0) return <Empty className="nothing" description="Mọi địa chỉ đều dùng được." />;
  return (
    <>
      <p className="quiet">Thư sau này bỏ qua các địa chỉ dưới đây và tới địa chỉ còn dùng được kế tiếp của cơ quan.</p>
      <Table
        rowKey="address"
        size="middle"
        columns={columns}
        dataSource={dead.data.items}
        pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
        scroll={{ x: 760 }}
      />
    </>
  );
}

function Revive({ address }: { address: string }) {
  const { message } = App.useApp();
  const revive = useReviveAddress();
  const onClick = () =>
    revive.mutate(address, {
      onSuccess: () => void message.success(`${address} được dùng lại.`),
      onError: (error) => void message.error(error.message),
    });
  return (
    <Button size="small" loading={revive.isPending} onClick={onClick}>
      Dùng lại
    </Button>
  );
}
