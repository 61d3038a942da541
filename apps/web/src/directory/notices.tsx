import type { Notice, NoticeStatus } from '#contracts';
import { Empty, Select, Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { useNotices } from '../api/channels.js';
import { Fault } from '../parts/fault.js';
import { Mark } from '../parts/mark.js';
import { channelWords, noticeWords } from '../words/channels.js';
import { instant } from '../words/local-day.js';

const PAGE_SIZE = 25;

const columns: TableColumnsType<Notice> = [
  { title: 'Lập lúc', key: 'at', width: 150, render: (_value, notice) => instant(notice.createdAt) },
  { title: 'Nơi nhận', key: 'to', width: 240, render: (_value, notice) => <Recipient notice={notice} /> },
  { title: 'Tin', dataIndex: 'text', key: 'text', render: (text: string) => <span className="breakable">{text}</span> },
  { title: 'Tình trạng', key: 'status', width: 210, render: (_value, notice) => <Fate notice={notice} /> },
];

/** The ledger of the channels: every notice, how far it came, and the other side's own words. */
export function Notices() {
  const [page, setPage] = useState(1);
  const [status, setStatus] = useState<NoticeStatus>();
  const notices = useNotices({ page, pageSize: PAGE_SIZE, status });
  const choose = (chosen: NoticeStatus | undefined) => {
    setStatus(chosen);
    setPage(1);
  };
  return (
    <>
      <div className="filters">
        <Select
          className="choice"
          aria-label="Lọc theo tình trạng"
          placeholder="Mọi tình trạng"
          allowClear
          value={status}
          onChange={choose}
          options={Object.entries(noticeWords).map(([value, { label }]) => ({ value: value as NoticeStatus, label }))}
        />
      </div>
      <Fault error={notices.error} retry={() => notices.refetch()} />
      <Table
        rowKey="id"
        size="middle"
        loading={notices.isPending}
        columns={columns}
        dataSource={notices.data?.items}
        scroll={{ x: 760 }}
        locale={{ emptyText: <Empty description="Chưa có tin nào." /> }}
        pagination={{
          current: page,
          pageSize: PAGE_SIZE,
          total: notices.data?.total ?? 0,
          onChange: setPage,
          showSizeChanger: false,
          hideOnSinglePage: true,
        }}
      />
    </>
  );
}

function Recipient({ notice }: { notice: Notice }) {
  return (
    <>
      {notice.agencyName}
      <span className="block quiet small breakable">
        {channelWords[notice.channel]}: {notice.target}
      </span>
    </>
  );
}

function Fate({ notice }: { notice: Notice }) {
  const { label, tone } = noticeWords[notice.status];
  return (
    <>
      <Mark tone={tone}>{label}</Mark>
      {notice.attempts > 1 && <span className="quiet small"> {notice.attempts} lần</span>}
      {notice.answer && <span className="block quiet small breakable">{notice.answer}</span>}
      {notice.status === 'queued' && notice.attempts > 0 && notice.nextAttemptAt && (
        <span className="block quiet small">gửi lại lúc {instant(notice.nextAttemptAt)}</span>
      )}
    </>
  );
}
