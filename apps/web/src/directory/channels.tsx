import type { ChannelState } from '#contracts';
import { Alert } from 'antd';
import { useChannels } from '../api/channels.js';
import { Fault } from '../parts/fault.js';
import { Panel } from '../parts/panel.js';
import { Waiting } from '../parts/waiting.js';
import { channelWords } from '../words/channels.js';
import { AddSubscription } from './add-subscription.js';
import { Notices } from './notices.js';
import { Subscriptions } from './subscriptions.js';

/** Ways to be told beside mail: who is told where, and what became of each notice. */
export function Channels() {
  const channels = useChannels();
  if (channels.isPending) return <Waiting />;
  if (!channels.data) return <Fault error={channels.error} retry={() => channels.refetch()} />;
  const { channels: states, items } = channels.data;
  const usable = states.filter(({ available }) => available);
  return (
    <div className="stack">
      <p className="quiet">
        Mỗi thư tổng hợp có thể kèm một tin ngắn: bao nhiêu việc quá hạn, đến hạn, không nêu tên việc. Thư vẫn được gửi
        như thường và là bằng chứng đôn đốc.
      </p>
      <Missing states={states} />
      <Panel title="Nơi nhận tin" aside={usable.length > 0 && <AddSubscription channels={usable} />}>
        <Subscriptions subscriptions={items} />
      </Panel>
      <Panel title="Sổ gửi tin">
        <Notices />
      </Panel>
    </div>
  );
}

function Missing({ states }: { states: ChannelState[] }) {
  const missing = states.filter(({ available }) => !available);
  if (missing.length === 0) return null;
  return (
    <Alert
      type="info"
      showIcon
      title="Có kênh chưa dùng được; người vận hành hệ thống đặt cấu hình cho kênh."
      description={
        <ul className="plain-list">
          {missing.map(({ channel, reason }) => (
            <li key={channel}>
              {channelWords[channel]}: {reason}
            </li>
          ))}
        </ul>
      }
    />
  );
}
