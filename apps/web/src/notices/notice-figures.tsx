import type { NoticeAgencyLine, NoticeDetail, NoticeLateLine, NoticeModel } from '#contracts';
import { Empty, Table, type TableColumnsType } from 'antd';
import { Panel } from '../parts/panel.js';
import { plainDay } from '../words/local-day.js';
import { levelWords, noticeRate, pointWords } from '../words/notices.js';
import { countWords } from '../words/tthc.js';

/** What the notice says, as it will be read. */
export function NoticeFigures({ notice: { model } }: { notice: NoticeDetail }) {
  return (
    <>
      <Whole model={model} />
      <Panel title={`Cơ quan có hồ sơ quá hạn (${model.late.length})`}>
        <Table rowKey="agencyId" size="middle" columns={lateColumns} dataSource={model.late} {...paging} />
      </Panel>
      {model.missing.length > 0 && (
        <Panel title={`Chưa gửi số liệu (${model.missing.length})`}>
          <p className="note">{model.missing.map(({ agency }) => agency).join(', ')}.</p>
        </Panel>
      )}
      <Panel title={`Theo cơ quan (${model.byAgency.length})`}>
        <Table rowKey="agencyId" size="middle" columns={agencyColumns} dataSource={model.byAgency} {...paging} />
      </Panel>
    </>
  );
}

const paging = {
  pagination: { pageSize: 50, hideOnSinglePage: true, showSizeChanger: false },
  scroll: { x: 820 },
  locale: { emptyText: <Empty description="Không có." /> },
};

function Whole({ model }: { model: NoticeModel }) {
  const { figures, rates, target, targetMet, monthBefore, yearBefore } = model;
  const tiles = [
    ['Tiếp nhận', countWords(figures.received)],
    ['Đã giải quyết', countWords(figures.resolved)],
    ['Giải quyết quá hạn', countWords(figures.late)],
    ['Đang giải quyết', countWords(figures.inProcess)],
    ['Đúng hạn', noticeRate(rates.onTime)],
    ['Trực tuyến', noticeRate(rates.online)],
  ] as const;
  return (
    <Panel title={`Số liệu từ ${plainDay(model.from)} đến ${plainDay(model.to)}`}>
      <div className="tiles seven">
        {tiles.map(([label, value]) => (
          <div key={label} className="tile">
            <span className="tile-count">{value}</span>
            <span>{label}</span>
          </div>
        ))}
      </div>
      <p className="note">
        Tỷ lệ đúng hạn so với tháng trước: {pointWords(monthBefore?.points.onTime ?? null)}; so với cùng kỳ năm trước:{' '}
        {pointWords(yearBefore?.points.onTime ?? null)}.
        {target !== null && (
          <>
            {' '}
            Chỉ tiêu {noticeRate(target)}:{' '}
            <strong>{targetMet === null ? 'chưa có cơ sở đánh giá' : targetMet ? 'đạt' : 'chưa đạt'}</strong>.
          </>
        )}
      </p>
    </Panel>
  );
}

const lateColumns: TableColumnsType<NoticeLateLine> = [
  { title: 'Cơ quan', dataIndex: 'agency', key: 'agency', width: 220 },
  { title: 'Đã giải quyết quá hạn', dataIndex: 'late', key: 'late', width: 120, align: 'right' },
  { title: 'Đang quá hạn', dataIndex: 'overdue', key: 'overdue', width: 110, align: 'right' },
  {
    title: 'Nguyên nhân',
    key: 'causes',
    render: (_value, { causes }) => causes ?? <span className="quiet">Chưa nêu</span>,
  },
  { title: 'Văn bản xin lỗi', dataIndex: 'apologyLetters', key: 'apologies', width: 120, align: 'right' },
];

const agencyColumns: TableColumnsType<NoticeAgencyLine> = [
  { title: 'Cơ quan', dataIndex: 'agency', key: 'agency', width: 220 },
  { title: 'Cấp', key: 'level', width: 110, render: (_value, { level }) => levelWords[level] },
  figure('Tiếp nhận', ({ figures }) => countWords(figures.received)),
  figure('Giải quyết', ({ figures }) => countWords(figures.resolved)),
  figure('Quá hạn', ({ figures }) => countWords(figures.late + figures.overdue)),
  figure('Đúng hạn', ({ rates }) => noticeRate(rates.onTime)),
  figure('So tháng trước', ({ pointsToMonthBefore }) => pointWords(pointsToMonthBefore)),
  figure('Hạng trong cấp', ({ rank }) => (rank === null ? '–' : String(rank))),
];

function figure(title: string, read: (line: NoticeAgencyLine) => string) {
  return {
    title,
    key: title,
    width: 120,
    align: 'right' as const,
    render: (_value: unknown, line: NoticeAgencyLine) => read(line),
  };
}
