import { useState } from 'react';
import { useFeeds } from '../api/feeds.js';
import { useSession } from '../api/session.js';
import { AgencyPicker } from '../parts/agency-picker.js';
import { Fault } from '../parts/fault.js';
import { Page } from '../parts/page.js';
import { Waiting } from '../parts/waiting.js';
import { FeedHelp } from './feed-help.js';
import { FeedPanel } from './feed-panel.js';

/** Who may keep the feeds of any agency; the server asks again. */
const KEEPS_ALL = ['coordinator', 'administrator'] as const;

/** Addresses under which calendar programs follow the due days. */
export function Feeds() {
  const { data: session } = useSession();
  const [chosen, setChosen] = useState<string>();
  const agencyId = chosen ?? session?.agencyId ?? undefined;
  const feeds = useFeeds(agencyId);
  const keepsAll = KEEPS_ALL.some((role) => session?.roles.includes(role));
  const items = feeds.data?.items ?? [];
  return (
    <Page
      title="Đưa hạn vào lịch"
      lead="Outlook, Google Lịch hay lịch trên điện thoại tự cập nhật các hạn theo một địa chỉ riêng, không cần đăng nhập."
    >
      <Fault error={feeds.error} retry={() => feeds.refetch()} />
      {feeds.isPending ? (
        <Waiting />
      ) : (
        <div className="stack">
          {session?.agencyId && (
            <FeedPanel
              title="Lịch của tôi"
              lead={`Hạn các việc ${session.agencyName ?? 'cơ quan'} chủ trì. Đi theo tài khoản này: tài khoản bị khoá thì lịch dừng.`}
              scope="person"
              items={items.filter(({ scope }) => scope === 'person')}
            />
          )}
          {(agencyId || keepsAll) && (
            <FeedPanel
              key={agencyId}
              title="Lịch của cơ quan"
              lead="Dùng chung trong cơ quan, không phụ thuộc tài khoản của ai. Người của cơ quan đều thấy và thu hồi được."
              aside={
                keepsAll && (
                  <div className="feed-agency">
                    <AgencyPicker label="Cơ quan" value={agencyId} onChange={setChosen} clearable={false} />
                  </div>
                )
              }
              scope="agency"
              agencyId={agencyId}
              items={items.filter(({ scope }) => scope === 'agency')}
            />
          )}
          <FeedHelp />
        </div>
      )}
    </Page>
  );
}
