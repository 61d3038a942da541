import type { Tally } from '#contracts';
import { Table, type TableColumnsType } from 'antd';
import { rateWords, tallyWords } from '../words/figures.js';

interface Line {
  name: string;
  asOf: Tally;
  onTimeRate: number | null;
}

export function TallyTable({ first, lines }: { first: string; lines: Line[] }) {
  const columns: TableColumnsType<Line> = [
    { title: first, dataIndex: 'name', key: 'name', fixed: 'start', width: 240 },
    ...tallyWords.map(({ key, label }) => ({
      title: label,
      key,
      align: 'right' as const,
      width: 110,
      render: (_value: unknown, line: Line) => figure(key, line.asOf[key]),
      sorter: (one: Line, other: Line) => one.asOf[key] - other.asOf[key],
    })),
    {
      title: 'Tỷ lệ hoàn thành',
      key: 'rate',
      align: 'right',
      width: 120,
      render: (_value, line) => rateWords(line.onTimeRate),
    },
  ];
  return (
    <Table
      rowKey="name"
      size="small"
      columns={columns}
      dataSource={lines}
      pagination={{ pageSize: 30, hideOnSinglePage: true, showSizeChanger: false }}
      scroll={{ x: 1100 }}
    />
  );
}

function figure(key: keyof Tally, count: number) {
  if (count === 0) return <span className="quiet">0</span>;
  return key === 'overdue' ? <span className="late">{count}</span> : count;
}
