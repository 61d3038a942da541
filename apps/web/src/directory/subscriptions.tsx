import type { ChannelSubscription } from '#contracts';
import { App, Button, Empty, Popconfirm, Space, Switch, Table } from 'antd';
import { useRemoveSubscription, useSwitchSubscription, useTrySubscription } from '../api/channels.js';
import { useAgencies } from '../api/directory.js';
import { Fault } from '../parts/fault.js';
import { channelWords } from '../words/channels.js';
import { instant } from '../words/local-day.js';

export function Subscriptions({ subscriptions }: { subscriptions: ChannelSubscription[] }) {
  const agencies = useAgencies();
  const turn = useSwitchSubscription();
  const nameOf = (id: string | null) =>
    id === null ? 'Mọi cơ quan' : (agencies.data?.items.find((agency) => agency.id === id)?.name ?? '…');
  return (
    <>
      <Fault error={turn.error} />
      <Table
        rowKey="id"
        size="middle"
        dataSource={subscriptions}
        pagination={subscriptions.length > 25 && { pageSize: 25, showSizeChanger: false }}
        scroll={{ x: 760 }}
        locale={{ emptyText: <Empty description="Chưa có nơi nhận tin nào." /> }}
        columns={[
          { title: 'Cơ quan', key: 'agency', render: (_value, { agencyId }) => nameOf(agencyId) },
          { title: 'Kênh', key: 'channel', width: 180, render: (_value, { channel }) => channelWords[channel] },
          {
            title: 'Nơi nhận',
            key: 'target',
            render: (_value, { target }) => <span className="breakable">{target}</span>,
          },
          { title: 'Thêm lúc', key: 'at', width: 150, render: (_value, { createdAt }) => instant(createdAt) },
          {
            title: 'Nhận tin',
            key: 'active',
            width: 100,
            render: (_value, { id, active, target }) => (
              <Switch
                aria-label={`Nhận tin tại ${target}`}
                checked={active}
                loading={turn.isPending && turn.variables.id === id}
                onChange={(on) => turn.mutate({ id, active: on })}
              />
            ),
          },
          { title: 'Việc', key: 'deeds', width: 180, render: (_value, subscription) => <Deeds of={subscription} /> },
        ]}
      />
    </>
  );
}

function Deeds({ of: { id, active } }: { of: ChannelSubscription }) {
  const { message } = App.useApp();
  const trial = useTrySubscription();
  const remove = useRemoveSubscription();
  const tryIt = () =>
    trial.mutate(id, {
      onSuccess: () => void message.success('Tin thử sẽ đi trong một phút; xem kết quả ở Sổ gửi tin.'),
    });
  return (
    <Space wrap>
      <Button size="small" disabled={!active} loading={trial.isPending} onClick={tryIt}>
        Gửi thử
      </Button>
      <Popconfirm
        title="Bỏ nơi nhận tin này?"
        description="Khoá ký bị xoá; các tin đã gửi vẫn còn trong sổ."
        okText="Bỏ"
        cancelText="Thôi"
        onConfirm={() => remove.mutate(id)}
      >
        <Button size="small" danger loading={remove.isPending}>
          Bỏ
        </Button>
      </Popconfirm>
      <Fault error={trial.error ?? remove.error} />
    </Space>
  );
}
