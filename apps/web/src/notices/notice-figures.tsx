import type { NoticeAgencyLine, NoticeDetail, NoticeLateLine, NoticeModel } from '#contracts';
import { Empty, Table, type TableColumnsType } from 'antd';
import { Link } from 'react-router';
import { Panel } from '../parts/panel.js';
import { returnAddress, standingAddress } from '../tthc/return-address.js';
import { plainDay } from '../words/local-day.js';
import { levelWords, noticeRate, pointWords } from '../words/notices.js';
import { countWords } from '../words/tthc.js';

/** What the notice says, as it will be read. */
export function NoticeFigures({ notice: { model, returnVersions } }: { notice: NoticeDetail }) {
  const addressOf = (agencyId: string) =>
    returnAddress({ month: model.month, agencyId, version: returnVersions[agencyId] });
  return (
    <>
      <Whole model={model} />
      <Panel title={`Cơ quan có hồ sơ quá hạn (${model.late.length})`}>
        <Table rowKey="agencyId" size="middle" columns={lateColumns(addressOf)} dataSource={model.late} {...paging} />
      </Panel>
      {model.missing.length > 0 && (
        <Panel title={`Chưa gửi số liệu (${model.missing.length})`}>
          <p className="note">{model.missing.map(({ agency }) => agency).join(', ')}.</p>
        </Panel>
      )}
      <Panel title={`Theo cơ quan (${model.byAgency.length})`}>
        <Table
          rowKey="agencyId"
          size="middle"
          columns={agencyColumns(addressOf)}
          dataSource={model.byAgency}
          {...paging}
        />
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
          <Link
            key={label}
            to={standingAddress(model.month)}
            className="tile"
            aria-label={`${label}: ${value}. Mở số liệu từng cơ quan`}
          >
            <span className="tile-count">{value}</span>
            <span>{label}</span>
          </Link>
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

type AddressOf = (agencyId: string) => string;

const lateColumns = (addressOf: AddressOf): TableColumnsType<NoticeLateLine> => [
  agencyColumn(addressOf),
  figure('Đã giải quyết quá hạn', ({ late }) => countWords(late), addressOf),
  figure('Đang quá hạn', ({ overdue }) => countWords(overdue), addressOf),
  {
    title: 'Nguyên nhân',
    key: 'causes',
    render: (_value, { causes }) => causes ?? <span className="quiet">Chưa nêu</span>,
  },
  figure('Văn bản xin lỗi', ({ apologyLetters }) => countWords(apologyLetters), addressOf),
];

const agencyColumns = (addressOf: AddressOf): TableColumnsType<NoticeAgencyLine> => [
  agencyColumn(addressOf),
  { title: 'Cấp', key: 'level', width: 110, render: (_value, { level }) => levelWords[level] },
  figure('Tiếp nhận', ({ figures }) => countWords(figures.received), addressOf),
  figure('Giải quyết', ({ figures }) => countWords(figures.resolved), addressOf),
  figure('Quá hạn', ({ figures }) => countWords(figures.late + figures.overdue), addressOf),
  figure('Đúng hạn', ({ rates }) => noticeRate(rates.onTime), addressOf),
  figure('So tháng trước', ({ pointsToMonthBefore }) => pointWords(pointsToMonthBefore), addressOf),
  figure('Hạng trong cấp', ({ rank }) => (rank === null ? '–' : String(rank))),
];

type OfAgency = Pick<NoticeAgencyLine, 'agencyId' | 'agency'>;

/** An agency leads to its return, in the version that the notice was made of. */
function agencyColumn<Line extends OfAgency>(addressOf: AddressOf) {
  return {
    ...{ title: 'Cơ quan', key: 'agency', width: 220 },
    render: (_value: unknown, { agencyId, agency }: Line) => <Link to={addressOf(agencyId)}>{agency}</Link>,
  };
}

function figure<Line extends OfAgency>(title: string, read: (line: Line) => string, addressOf?: AddressOf) {
  return {
    title,
    key: title,
    width: 120,
    align: 'right' as const,
    render: (_value: unknown, line: Line) =>
      addressOf ? (
        <Link to={addressOf(line.agencyId)} aria-label={`${title}, ${line.agency}: ${read(line)}`}>
          {read(line)}
        </Link>
      ) : (
        read(line)
      ),
  };
}
