import type { ComparedFigures, ComparedReport, Figure, SummaryContents } from '#contracts';
import { Table } from 'antd';
import type { ReportPlace } from '../api/summaries.js';
import { Panel } from '../parts/panel.js';
import { doneOf, settledOf, windowWords } from '../words/figures.js';
import { type RateBar, RateBars } from './charts/rate-bars.js';
import { FigureLink, RateFigure } from './figure-link.js';

interface Compared {
  key: 'now' | 'before' | 'lastYear';
  name: string;
  place: ReportPlace | null;
  figures: ComparedFigures;
}

interface Props {
  place: ReportPlace;
  comparison: SummaryContents['comparison'];
}

/** This report beside the one before and the same one last year; each column opens its own. */
export function Comparison({ place, comparison: { now, before, lastYear } }: Props) {
  const columns: Compared[] = [
    { key: 'now', name: 'Kỳ này', place, figures: now },
    ...comparedWith('before', 'Kỳ trước', before),
    ...comparedWith('lastYear', 'Cùng kỳ năm trước', lastYear),
  ];
  return (
    <Panel title="So sánh">
      {columns.length === 1 ? (
        <p className="quiet">Chưa có báo cáo đã chốt của kỳ trước hoặc cùng kỳ năm trước để so sánh.</p>
      ) : (
        <div className="two-columns">
          <RateBars title="Tỷ lệ hoàn thành" bars={columns.map(doneBar)} />
          <RateBars title="Tỷ lệ hoàn thành đúng hạn" bars={columns.map(onTimeBar)} />
        </div>
      )}
      <ComparedTable columns={columns} />
    </Panel>
  );
}

function comparedWith(key: Compared['key'], what: string, report: ComparedReport | null): Compared[] {
  if (report === null) return [];
  const { window, year, version, planId } = report;
  const place = planId === undefined ? null : { planId, window, version };
  return [{ key, name: `${what} (${windowWords[window]}/${year})`, place, figures: report }];
}

const doneBar = ({ name, place, figures: { asOf, onTimeRate } }: Compared): RateBar => ({
  ...{ name, place, asOf, rate: onTimeRate },
  of: ['done', doneOf(asOf)],
});

const onTimeBar = ({ name, place, figures: { asOf, onTimeRateStrict } }: Compared): RateBar => ({
  ...{ name, place, asOf, rate: onTimeRateStrict },
  of: ['doneOnTime', asOf.doneOnTime],
});

interface Line {
  label: string;
  figure: Figure['figure'];
  count: (figures: ComparedFigures) => number;
  /** Of what has come due; left out: a bare count. */
  rate?: (figures: ComparedFigures) => number | null;
}

const lines: Line[] = [
  { label: 'Tổng số phần việc', figure: 'total', count: ({ asOf }) => asOf.total },
  { label: 'Hoàn thành đúng hạn', figure: 'doneOnTime', count: ({ asOf }) => asOf.doneOnTime },
  { label: 'Hoàn thành quá hạn', figure: 'doneLate', count: ({ asOf }) => asOf.doneLate },
  { label: 'Quá hạn, chưa có báo cáo', figure: 'overdue', count: ({ asOf }) => asOf.overdue },
  { label: 'Đến hạn trong kỳ', figure: 'cameDue', count: ({ inWindow }) => inWindow.cameDue },
  {
    ...{ label: 'Tỷ lệ hoàn thành', figure: 'done', count: ({ asOf }) => doneOf(asOf) },
    rate: ({ onTimeRate }) => onTimeRate,
  },
  {
    ...{ label: 'Tỷ lệ hoàn thành đúng hạn', figure: 'doneOnTime', count: ({ asOf }) => asOf.doneOnTime },
    rate: ({ onTimeRateStrict }) => onTimeRateStrict,
  },
];

function ComparedTable({ columns }: { columns: Compared[] }) {
  return (
    <Table
      rowKey="label"
      size="small"
      pagination={false}
      scroll={{ x: 560 }}
      dataSource={lines}
      columns={[
        { title: 'Nội dung', dataIndex: 'label', key: 'label' },
        ...columns.map((column) => ({
          title: column.name,
          key: column.key,
          align: 'right' as const,
          render: (_value: unknown, line: Line) => <Cell line={line} column={column} />,
        })),
      ]}
    />
  );
}

function Cell({ line: { figure, count, rate }, column: { place, figures } }: { line: Line; column: Compared }) {
  if (!rate) return <FigureLink place={place} figure={figure} count={count(figures)} />;
  const by = ['settled', settledOf(figures.asOf)] as const;
  return <RateFigure place={place} rate={rate(figures)} of={[figure, count(figures)]} by={by} />;
}
