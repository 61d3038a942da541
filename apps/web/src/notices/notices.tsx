import type { NoticeList, NoticeListItem } from '#contracts';
import { Button, Empty, Table, Tabs, type TableColumnsType } from 'antd';
import { Link, useNavigate } from 'react-router';
import { useMakeNotice, useNotices } from '../api/notices.js';
import { useMay } from '../api/session.js';
import { Fault } from '../parts/fault.js';
import { Mark } from '../parts/mark.js';
import { Page } from '../parts/page.js';
import { Panel } from '../parts/panel.js';
import { Waiting } from '../parts/waiting.js';
import { instant, shortDay } from '../words/local-day.js';
import { CarryGaps } from '../tthc/carry-gaps.js';
import { noticeRate, noticeStateWords } from '../words/notices.js';
import { monthWords } from '../words/tthc.js';
import { NoticeSettingForm } from './notice-setting-form.js';

/** Monthly TTHC notices: what is waiting, what there is, and how they are issued. */
export function Notices() {
  const notices = useNotices();
  const may = useMay();
  if (notices.isPending) return <Waiting />;
  if (!notices.data) return <Fault error={notices.error} retry={() => notices.refetch()} />;
  const { publicUrl } = notices.data;
  const list = <NoticeLists list={notices.data} />;
  const setting = (
    <Panel title="Cách ra thông báo">
      <NoticeSettingForm />
    </Panel>
  );
  return (
    <Page
      title="Thông báo kết quả TTHC"
      lead="Lập từ số liệu các cơ quan đã gửi, vào ngày làm việc đã đặt sau khi chốt."
      actions={
        <>
          {may('paper.frame') && <Link to="/notices/frame">Mẫu văn bản</Link>}
          {publicUrl && (
            <Button href={publicUrl} target="_blank" rel="noreferrer">
              Trang công khai
            </Button>
          )}
        </>
      }
    >
      {may('notice.issue') ? (
        <Tabs
          items={[
            { key: 'list', label: 'Các thông báo', children: list },
            { key: 'setting', label: 'Thiết lập', children: setting },
          ]}
        />
      ) : (
        list
      )}
    </Page>
  );
}

/** The newest months; older ones without returns are history. */
const WAITING_SHOWN = 3;

function NoticeLists({ list: { items, waiting, carryGaps } }: { list: NoticeList }) {
  const may = useMay();
  return (
    <div className="stack">
      <CarryGaps gaps={carryGaps} toNotices />
      {waiting.length > 0 && (
        <Panel title={`Đang chờ (${waiting.length})`} tone="waiting">
          <ul className="plain-list">
            {waiting.slice(0, WAITING_SHOWN).map(({ month, day, hasReturns }) => (
              <li key={month}>
                Tháng {monthWords(month)}: lập dự thảo ngày {shortDay(day)}.{' '}
                {!hasReturns && 'Chưa có cơ quan nào gửi số liệu.'}
                {hasReturns && may('notice.issue') && <MakeNow month={month} />}
              </li>
            ))}
            {waiting.length > WAITING_SHOWN && (
              <li className="quiet">và {waiting.length - WAITING_SHOWN} tháng trước đó</li>
            )}
          </ul>
        </Panel>
      )}
      <Panel title="Các thông báo">
        <Table
          rowKey="id"
          columns={columns}
          dataSource={items}
          pagination={{ pageSize: 24, hideOnSinglePage: true, showSizeChanger: false }}
          scroll={{ x: 760 }}
          locale={{ emptyText: <Empty description="Chưa có thông báo nào." /> }}
        />
      </Panel>
    </div>
  );
}

function MakeNow({ month }: { month: string }) {
  const navigate = useNavigate();
  const make = useMakeNotice(month, () => navigate(`/notices/${month}`));
  return (
    <>
      <Button size="small" loading={make.isPending} onClick={() => make.mutate({ reason: '' })}>
        Lập ngay
      </Button>
      <Fault error={make.error} />
    </>
  );
}

const columns: TableColumnsType<NoticeListItem> = [
  {
    title: 'Thông báo',
    key: 'month',
    render: (_value, { month, version }) => (
      <Link to={`/notices/${month}?version=${version}`} className="duty-link">
        Tháng {monthWords(month)}
        {version > 1 && ` (lần ${version})`}
      </Link>
    ),
  },
  {
    title: 'Tình trạng',
    key: 'state',
    width: 150,
    render: (_value, { state }) => <Mark tone={noticeStateWords[state].tone}>{noticeStateWords[state].label}</Mark>,
  },
  { title: 'Đúng hạn', key: 'rate', width: 110, align: 'right', render: (_value, { onTime }) => noticeRate(onTime) },
  { title: 'Cơ quan có hồ sơ quá hạn', dataIndex: 'late', key: 'late', width: 150, align: 'right' },
  { title: 'Chưa gửi số liệu', dataIndex: 'missing', key: 'missing', width: 130, align: 'right' },
  {
    title: 'Ban hành',
    key: 'issued',
    width: 200,
    render: (_value, { issuedAt, issuedBy }) =>
      issuedAt && (
        <>
          {instant(issuedAt)}
          <span className="block quiet small">{issuedBy ?? 'tự động'}</span>
        </>
      ),
  },
];
