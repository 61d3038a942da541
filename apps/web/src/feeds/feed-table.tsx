import type { CalendarFeed } from '#contracts';
import { App, Button, Popconfirm, Table, type TableColumnsType } from 'antd';
import { useRevokeFeed } from '../api/feeds.js';
import { afterwards } from '../api/afterwards.js';
import { Fault } from '../parts/fault.js';
import { instant } from '../words/local-day.js';

export function FeedTable({ items }: { items: CalendarFeed[] }) {
  const { message } = App.useApp();
  const revoke = useRevokeFeed();
  if (items.length === 0) return <p className="feed-none">Chưa có địa chỉ nào.</p>;
  const withdraw = (id: string) =>
    afterwards(revoke.mutateAsync(id), () => void message.success('Đã thu hồi địa chỉ.'));
  return (
    <>
      <Fault error={revoke.error} />
      <Table
        className="feed-table"
        rowKey="id"
        size="middle"
        columns={[...columns, revokeColumn(withdraw)]}
        dataSource={items}
        pagination={false}
        scroll={{ x: 640 }}
      />
    </>
  );
}

const columns: TableColumnsType<CalendarFeed> = [
  {
    title: 'Tên gợi nhớ',
    key: 'label',
    render: (_value, feed) => feed.label || <span className="quiet">Không đặt tên</span>,
  },
  {
    title: 'Tạo',
    key: 'made',
    width: 220,
    render: (_value, feed) => (
      <>
        {instant(feed.createdAt)}
        <span className="block quiet small">{feed.createdBy}</span>
      </>
    ),
  },
  {
    title: 'Lần đọc gần nhất',
    key: 'read',
    width: 200,
    render: (_value, feed) =>
      feed.lastReadAt ? instant(feed.lastReadAt) : <span className="quiet">Chưa có phần mềm nào đọc</span>,
  },
];

function revokeColumn(withdraw: (id: string) => void): TableColumnsType<CalendarFeed>[number] {
  return {
    title: '',
    key: 'revoke',
    width: 110,
    align: 'right',
    render: (_value, feed) => (
      <Popconfirm
        placement="topRight"
        title="Thu hồi địa chỉ này?"
        description="Phần mềm lịch đang dùng địa chỉ sẽ không nhận được cập nhật nữa."
        okText="Thu hồi"
        okButtonProps={{ danger: true }}
        cancelText="Thôi"
        onConfirm={() => withdraw(feed.id)}
      >
        <Button size="small" danger>
          Thu hồi
        </Button>
      </Popconfirm>
    ),
  };
}
