import type { LetterListItem, LetterStatus } from '#contracts';
import { Empty, Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { useLetters } from '../api/letters.js';
import { useMay } from '../api/session.js';
import { Fault } from '../parts/fault.js';
import { Waiting } from '../parts/waiting.js';
import { instant } from '../words/local-day.js';
import { LetterDeeds } from './letter-deeds.js';

const PAGE_SIZE = 25;

const columns: TableColumnsType<LetterListItem> = [
  { title: 'Soạn lúc', key: 'at', width: 150, render: (_value, letter) => instant(letter.composedAt) },
  { title: 'Nơi nhận', key: 'to', render: (_value, letter) => <Recipient letter={letter} /> },
  { title: 'Tiêu đề', dataIndex: 'subject', key: 'subject' },
  { title: 'Vì sao', key: 'why', render: (_value, letter) => <Why letter={letter} /> },
];

const deeds: TableColumnsType<LetterListItem>[number] = {
  title: 'Xử lý',
  key: 'deeds',
  width: 150,
  render: (_value, letter) => <LetterDeeds letter={letter} />,
};

/** Letters that did not get out, with the receiving server's own words. */
export function StuckLetters({ status, empty }: { status: LetterStatus; empty: string }) {
  const [page, setPage] = useState(1);
  const may = useMay();
  const letters = useLetters({ status, page, pageSize: PAGE_SIZE });
  if (letters.isPending) return <Waiting />;
  if (!letters.data) return <Fault error={letters.error} retry={() => letters.refetch()} />;
  if (letters.data.items.length === 0) return <Empty className="nothing" description={empty} />;
  return (
    <Table
      rowKey="id"
      size="middle"
      columns={may('letter.resend') ? [...columns, deeds] : columns}
      dataSource={letters.data.items}
      scroll={{ x: 760 }}
      pagination={{
        current: page,
        pageSize: PAGE_SIZE,
        total: letters.data.total,
        onChange: setPage,
        showSizeChanger: false,
        hideOnSinglePage: true,
      }}
    />
  );
}

function Recipient({ letter }: { letter: LetterListItem }) {
  return (
    <>
      {letter.recipientName}
      <span className="block quiet small">{letter.address ?? 'chưa có địa chỉ'}</span>
    </>
  );
}

function Why({ letter }: { letter: LetterListItem }) {
  return (
    <>
      {letter.lastError}
      {letter.status === 'unknown' && (
        <span className="block quiet small">
          {letter.nextAttemptAt ? `Tự gửi lại lúc ${instant(letter.nextAttemptAt)}` : 'Chờ người phụ trách xác nhận'}
        </span>
      )}
      {letter.bouncedAt && <span className="block quiet small">Bị trả về lúc {instant(letter.bouncedAt)}</span>}
    </>
  );
}
