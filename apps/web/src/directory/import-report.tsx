import type { DirectoryImportReport } from '#contracts';
import { Table } from 'antd';
import { Mark } from '../parts/mark.js';
import { importOutcomeWords } from '../words/directory.js';

type Row = DirectoryImportReport['rows'][number];

/** What became of each row, refused ones first. */
export function ImportReport({ report }: { report: DirectoryImportReport }) {
  const rows = [...report.rows].sort((one, other) => rank(one) - rank(other) || one.line - other.line);
  return (
    <>
      <p className="dialog-lead" role="status">
        {report.added} thêm mới, {report.updated} cập nhật, {report.unchanged} không đổi, {report.refused} không nhận.
      </p>
      <Table
        rowKey="line"
        size="small"
        dataSource={rows}
        pagination={{ pageSize: 25, hideOnSinglePage: true, showSizeChanger: false }}
        columns={[
          { title: 'Dòng', dataIndex: 'line', key: 'line', width: 70 },
          { title: 'Cơ quan', dataIndex: 'name', key: 'name' },
          { title: 'Kết quả', key: 'outcome', width: 130, render: (_value, row: Row) => <Outcome row={row} /> },
          { title: 'Vấn đề', key: 'problems', render: (_value, row: Row) => problemsOf(row) },
        ]}
      />
    </>
  );
}

const rank = (row: Row) => (row.outcome === 'refused' ? 0 : 1);
const problemsOf = (row: Row) =>
  row.problems.map(({ cell, message }) => (cell ? `Ô “${cell}”: ${message}` : message)).join(' ');

function Outcome({ row }: { row: Row }) {
  const { label, tone } = importOutcomeWords[row.outcome];
  return <Mark tone={tone}>{label}</Mark>;
}
