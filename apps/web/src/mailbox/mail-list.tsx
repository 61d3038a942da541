import type { MailboxListItem } from '#contracts';
import { Empty, Input, Pagination } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useMailbox } from '../api/letters.js';
import { Fault } from '../parts/fault.js';
import { Waiting } from '../parts/waiting.js';
import { instant } from '../words/local-day.js';
import { MailReader } from './mail-reader.js';

const PAGE_SIZE = 25;

export function MailList() {
  const { messageId } = useParams();
  const [search, setSearch] = useState('');
  const [page, setPage] = useState(1);
  const mails = useMailbox({ page, pageSize: PAGE_SIZE, search });
  const look = (typed: string) => {
    setSearch(typed.trim());
    setPage(1);
  };
  return (
    <>
      <div className="filters">
        <Input.Search
          className="wide"
          aria-label="Tìm thư"
          placeholder="Tìm theo nơi nhận, tiêu đề"
          allowClear
          onSearch={look}
        />
      </div>
      <Fault error={mails.error} retry={() => mails.refetch()} />
      {mails.isPending && <Waiting />}
      {mails.data?.items.length === 0 && <Empty description={search ? 'Không có thư nào khớp.' : 'Chưa có thư nào.'} />}
      {mails.data && mails.data.items.length > 0 && (
        <div className="mailbox">
          <div className={messageId ? 'mail-side reading' : 'mail-side'}>
            <Mails mails={mails.data.items} openId={messageId} />
            <Pagination
              className="pager"
              size="small"
              hideOnSinglePage
              current={page}
              pageSize={PAGE_SIZE}
              total={mails.data.total}
              showSizeChanger={false}
              onChange={setPage}
            />
          </div>
          {messageId ? (
            <MailReader key={messageId} messageId={messageId} />
          ) : (
            <Empty className="panel nothing" description="Chọn một thư để đọc." />
          )}
        </div>
      )}
    </>
  );
}

function Mails({ mails, openId }: { mails: MailboxListItem[]; openId?: string }) {
  return (
    <ul className="mails" aria-label="Thư">
      {mails.map((mail) => (
        <li key={mail.id}>
          <Link to={`/mailbox/${mail.id}`} aria-current={mail.id === openId || undefined}>
            <strong className="two-lines">{mail.subject}</strong>
            <span className="quiet small">{mail.to}</span>
            <span className="quiet small">{instant(mail.receivedAt)}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
