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
    { title: first, dataIndex: 'name', key: 'name', fixed: 'start', width: 210 },
    ...tallyWords.map(({ key, label }) => ({
      title: label,
      key,
      align: 'right' as const,
      width: 86,
      render: (_value: unknown, line: Line) => figure(key, line.asOf[key]),
    })),
    {
      title: 'Tỷ lệ hoàn thành',
      key: 'rate',
      align: 'right',
      width: 96,
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
      scroll={{ x: 900 }}
    />
  );
}

function figure(key: keyof Tally, count: number) {
  if (count === 0) return <span className="quiet">0</span>;
  return key === 'overdue' ? <span className="late">{count}</span> : count;
}
