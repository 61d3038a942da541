import type { Tally } from '#contracts';
import { Table, type TableColumnsType } from 'antd';
import type { ReportPlace } from '../api/summaries.js';
import { useTablePages } from '../parts/use-printing.js';
import { doneOf, settledOf, tallyWords } from '../words/figures.js';
import type { Part } from './figure-address.js';
import { FigureLink, RateFigure } from './figure-link.js';

export interface TallyLine {
  name: string;
  part: Part;
  asOf: Tally;
  onTimeRate: number | null;
  doneEarly?: number;
}

interface Props {
  place: ReportPlace;
  first: string;
  lines: TallyLine[];
}

export function TallyTable({ place, first, lines }: Props) {
  const pages = useTablePages(30);
  const columns: TableColumnsType<TallyLine> = [
    { title: first, dataIndex: 'name', key: 'name', fixed: 'start', width: 210 },
    ...tallyWords.map(({ key, label }) => ({
      title: label,
      key,
      align: 'right' as const,
      width: key === 'doneOnTime' ? 104 : 84,
      render: (_value: unknown, line: TallyLine) => <Count place={place} figure={key} line={line} />,
    })),
    {
      title: 'Tỷ lệ hoàn thành',
      key: 'rate',
      align: 'right',
      width: 120,
      render: (_value, { onTimeRate, asOf, part }) => (
        <RateFigure
          place={place}
          rate={onTimeRate}
          of={['done', doneOf(asOf)]}
          by={['settled', settledOf(asOf)]}
          part={part}
        />
      ),
    },
  ];
  return (
    <Table rowKey="name" size="small" columns={columns} dataSource={lines} pagination={pages} scroll={{ x: 930 }} />
  );
}

function Count({ place, figure, line }: { place: ReportPlace; figure: keyof Tally; line: TallyLine }) {
  const { asOf, part, doneEarly = 0 } = line;
  return (
    <>
      <FigureLink
        place={place}
        figure={figure}
        part={part}
        count={asOf[figure]}
        className={figure === 'overdue' ? 'late' : undefined}
      />
      {figure === 'doneOnTime' && doneEarly > 0 && (
        <span className="block quiet small nowrap">
          <FigureLink place={place} figure="doneEarly" part={part} count={doneEarly} /> trước hạn
        </span>
      )}
    </>
  );
}
