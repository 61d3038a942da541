import type { SummaryContents } from '#contracts';
import { Table } from 'antd';
import { Link } from 'react-router';
import type { ReportPlace } from '../api/summaries.js';
import { Panel } from '../parts/panel.js';
import { rateWords } from '../words/figures.js';
import { plainDay } from '../words/local-day.js';
import { FigureLink } from './figure-link.js';

interface Props extends Pick<SummaryContents, 'parIndex' | 'evidence'> {
  place: ReportPlace;
}

/** The self-score of a year, with the documents that prove what is done. */
export function ParIndex({ place, parIndex, evidence }: Props) {
  return (
    <Panel title="Tự chấm điểm mức độ hoàn thành Kế hoạch" aside={<Link to="/summaries/par-rule">Bảng điểm</Link>}>
      <p>
        <FigureLink place={place} figure="done" count={parIndex.done} />/
        <FigureLink place={place} figure="dated" count={parIndex.base} /> phần việc có thời hạn đã hoàn thành (
        {rateWords(parIndex.share)}); điểm tự chấm:{' '}
        <strong>{parIndex.points === null ? '–' : parIndex.points.toLocaleString('vi-VN')}</strong>/
        {parIndex.maxPoints.toLocaleString('vi-VN')}.
      </p>
      <Evidence evidence={evidence} />
    </Panel>
  );
}

function Evidence({ evidence }: Pick<SummaryContents, 'evidence'>) {
  if (evidence.length === 0) return <p className="quiet">Chưa có tài liệu kiểm chứng nào.</p>;
  return (
    <Table
      rowKey="assignmentId"
      size="small"
      pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
      scroll={{ x: 640 }}
      dataSource={evidence}
      columns={[
        {
          ...{ title: 'Phần việc', key: 'title' },
          render: (_value, { assignmentId, title }) => <Link to={`/duties/${assignmentId}`}>{title}</Link>,
        },
        { title: 'Cơ quan', dataIndex: 'agency', key: 'agency', width: 170 },
        { title: 'Tài liệu kiểm chứng', dataIndex: 'documentNumber', key: 'document', width: 170 },
        { title: 'Ngày gửi', key: 'sentOn', width: 120, render: (_value, { sentOn }) => plainDay(sentOn) },
      ]}
    />
  );
}
