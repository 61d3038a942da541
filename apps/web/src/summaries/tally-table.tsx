import type { Tally } from '#contracts';
import { Table, type TableColumnsType } from 'antd';
import { Link } from 'react-router';
import type { FigurePlace } from '../api/summaries.js';
import { useTablePages } from '../parts/use-printing.js';
import { doneOf, settledOf, tallyWords } from '../words/figures.js';
import type { Part } from './figure-address.js';
import { FigureLink, RateFigure } from './figure-link.js';

export interface TallyLine {
  name: string;
  /** Where the line itself leads. */
  to?: string;
  place: FigurePlace;
  part: Part;
  asOf: Tally;
  onTimeRate: number | null;
  doneEarly?: number;
  /** Lines under it, folded away at first. */
  children?: TallyLine[];
}

interface Props {
  first: string;
  lines: TallyLine[];
}

/** So few lines stand open with what is under them. */
const FEW = 3;

export function TallyTable({ first, lines }: Props) {
  const pages = useTablePages(30);
  const columns: TableColumnsType<TallyLine> = [
    {
      ...{ title: first, key: 'name', fixed: 'start', width: 210 },
      render: (_value, { name, to }) => (to ? <Link to={to}>{name}</Link> : name),
    },
    ...tallyWords.map(({ key, label }) => ({
      title: label,
      key,
      align: 'right' as const,
      width: key === 'doneOnTime' ? 104 : 84,
      render: (_value: unknown, line: TallyLine) => <Count figure={key} line={line} />,
    })),
    {
      title: 'Tỷ lệ hoàn thành',
      key: 'rate',
      align: 'right',
      width: 120,
      render: (_value, { place, onTimeRate, asOf, part }) => (
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
    <Table
      rowKey={({ name, place, part }) => JSON.stringify([name, place, part])}
      size="small"
      columns={columns}
      dataSource={lines}
      expandable={{ defaultExpandAllRows: lines.length <= FEW }}
      pagination={pages}
      scroll={{ x: 930 }}
    />
  );
}

function Count({ figure, line }: { figure: keyof Tally; line: TallyLine }) {
  const { place, asOf, part, doneEarly = 0 } = line;
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
