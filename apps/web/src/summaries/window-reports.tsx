import type { WindowReport } from '#contracts';
import { Table } from 'antd';
import { Link } from 'react-router';
import { Mark } from '../parts/mark.js';
import { Panel } from '../parts/panel.js';
import { correctionWords } from '../words/agency-report.js';
import { plainDay, shortDay } from '../words/local-day.js';

/** Who has sent its own report on the window, and which of the system's figures it corrects. */
export function WindowReports({ reports }: { reports: readonly WindowReport[] }) {
  const sent = reports.filter(({ sentOn }) => sentOn !== null).length;
  return (
    <Panel title={`Báo cáo của các cơ quan (${sent}/${reports.length} đã gửi)`}>
      <Table
        rowKey="assignmentId"
        size="small"
        pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
        scroll={{ x: 820 }}
        dataSource={[...reports]}
        columns={[
          {
            ...{ title: 'Cơ quan', key: 'agency', width: 170 },
            render: (_value, { agency, assignmentId }) => <Link to={`/duties/${assignmentId}/report`}>{agency}</Link>,
          },
          { title: 'Hạn', key: 'due', width: 140, render: (_value, { due }) => (due ? shortDay(due) : '–') },
          {
            title: 'Gửi ngày',
            key: 'sent',
            width: 120,
            render: (_value, { sentOn }) => (sentOn ? plainDay(sentOn) : '–'),
          },
          { title: 'Tình trạng', key: 'state', width: 150, render: (_value, report) => <State report={report} /> },
          { title: 'Số liệu điều chỉnh', key: 'corrected', render: (_value, report) => <Corrected report={report} /> },
        ]}
      />
    </Panel>
  );
}

function State({ report: { sentOn, decision } }: { report: WindowReport }) {
  if (sentOn === null) return <Mark tone="amber">Chưa gửi</Mark>;
  if (decision === null) return <Mark tone="blue">Chờ xác nhận</Mark>;
  return decision === 'approved' ? <Mark tone="green">Đã xác nhận</Mark> : <Mark tone="red">Bị trả lại</Mark>;
}

function Corrected({ report: { corrected } }: { report: WindowReport }) {
  if (corrected.length === 0) return <span className="quiet">không</span>;
  return (
    <ul className="plain-list">
      {corrected.map(({ areaName, ...figure }) => (
        <li key={figure.key}>{correctionWords(figure, areaName)}</li>
      ))}
    </ul>
  );
}
