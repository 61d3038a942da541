import type { CalendarFeed, CreateCalendarFeedBody, FeedScope } from '#contracts';
import { Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { useMakeFeed } from '../api/feeds.js';
import { DeedDialog } from '../parts/deed-dialog.js';
import { Panel } from '../parts/panel.js';
import { FeedTable } from './feed-table.js';
import { NewAddress } from './new-address.js';

interface Props {
  title: string;
  lead: string;
  aside?: ReactNode;
  scope: FeedScope;
  agencyId?: string;
  items: CalendarFeed[];
}

export function FeedPanel({ title, lead, aside, scope, agencyId, items }: Props) {
  const make = useMakeFeed();
  const made = items.some(({ id }) => id === make.data?.feed.id) ? make.data : undefined;
  return (
    <Panel title={title} aside={aside}>
      <p className="quiet feed-lead">{lead}</p>
      {made && <NewAddress address={made.address} />}
      <FeedTable items={items} />
      {(scope === 'person' || agencyId) && (
        <DeedDialog<{ label?: string }, CreateCalendarFeedBody>
          label="Tạo địa chỉ lịch"
          title={`Tạo địa chỉ lịch: ${title.toLocaleLowerCase('vi')}`}
          submitLabel="Tạo"
          done="Đã tạo địa chỉ lịch."
          button={{ type: items.length === 0 ? 'primary' : 'default' }}
          deed={make}
          toBody={({ label = '' }) => ({ scope, label, ...(scope === 'agency' && { agencyId }) })}
        >
          <Form.Item
            name="label"
            label="Tên gợi nhớ"
            extra="Để biết địa chỉ nào dùng ở đâu khi cần thu hồi. Có thể để trống."
          >
            <Input maxLength={80} placeholder="Ví dụ: điện thoại của tôi" />
          </Form.Item>
        </DeedDialog>
      )}
    </Panel>
  );
}
