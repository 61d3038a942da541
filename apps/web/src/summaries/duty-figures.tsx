import { Table, type TableColumnsType } from 'antd';
import { Link } from 'react-router';
import { useTablePages } from '../parts/use-printing.js';
import { shortDay } from '../words/local-day.js';

interface Line {
  assignmentId: string;
  title: string;
  row: string | null;
  agency: string;
  due: string;
  dueOriginal: string | null;
  words: string;
  /** Said under the words. */
  more?: string;
}

const columns: TableColumnsType<Line> = [
  {
    title: 'Phần việc',
    key: 'title',
    render: (_value, duty) => <Link to={`/duties/${duty.assignmentId}`}>{duty.title}</Link>,
  },
  { title: 'Cơ quan', dataIndex: 'agency', key: 'agency', width: 220 },
  { title: 'Thời hạn', key: 'due', width: 190, render: (_value, duty) => <Due duty={duty} /> },
  { title: 'Tình trạng', key: 'words', width: 240, render: (_value, duty) => <Words duty={duty} /> },
];

/** The figures open the duties behind them. */
export function DutyFigures({ duties, empty }: { duties: Line[]; empty: string }) {
  const pages = useTablePages(20);
  if (duties.length === 0) return <p className="quiet">{empty}</p>;
  return (
    <Table
      rowKey="assignmentId"
      size="small"
      columns={columns}
      dataSource={duties}
      scroll={{ x: 760 }}
      pagination={pages}
    />
  );
}

function Words({ duty: { words, more } }: { duty: Line }) {
  return (
    <>
      {words}
      {more && <span className="block quiet small">{more}</span>}
    </>
  );
}

function Due({ duty }: { duty: Line }) {
  const extended = duty.dueOriginal && duty.dueOriginal !== duty.due;
  return (
    <>
      {shortDay(duty.due)}
      {extended && duty.dueOriginal && (
        <span className="block quiet small">hạn ban đầu {shortDay(duty.dueOriginal)}</span>
      )}
    </>
  );
}
