import type { AgencyReport, AssignmentDetail } from '#contracts';
import { Button } from 'antd';
import { Link, useNavigate } from 'react-router';
import { useAgencyReport } from '../api/agency-reports.js';
import { Fault } from '../parts/fault.js';
import { Panel } from '../parts/panel.js';
import { correctionWords } from '../words/agency-report.js';
import { instant } from '../words/local-day.js';
import { ReportDuty } from './deeds/report-duty.js';

const useReportOf = (duty: AssignmentDetail) => useAgencyReport(duty.id, undefined, duty.kind === 'periodic-report');

/** A periodic report is written on a page of its own; any other duty is reported in a dialog. */
export function ReportDeed({ duty }: { duty: AssignmentDetail }) {
  const navigate = useNavigate();
  const { data: report, error, refetch } = useReportOf(duty);
  if (report === undefined && error) return <Fault error={error} retry={() => refetch()} />;
  if (duty.kind === 'periodic-report' && report === undefined) return null;
  if (!report) return <ReportDuty duty={duty} primary />;
  return (
    <Button type="primary" onClick={() => void navigate(`/duties/${duty.id}/report`)}>
      Soạn báo cáo
    </Button>
  );
}

/** What was sent, and where it says otherwise than the system: before whoever decides on it. */
export function DutyAgencyReport({ duty }: { duty: AssignmentDetail }) {
  const { data: report } = useReportOf(duty);
  if (!report || report.versions.length === 0) return null;
  return (
    <Panel title="Nội dung báo cáo">
      <ul className="plain-list">
        {report.versions.map(({ version, sentAt }) => (
          <li key={version}>
            <Link to={`/duties/${duty.id}/report?version=${version}`}>Bản gửi lần {version}</Link>{' '}
            <span className="quiet">{instant(sentAt)}</span>
          </li>
        ))}
      </ul>
      {report.version !== null && <Corrections report={report} />}
    </Panel>
  );
}

function Corrections({ report: { figures, areas } }: { report: AgencyReport }) {
  const corrected = figures.filter(({ reason }) => reason !== null);
  if (corrected.length === 0) return <p className="quiet">Cơ quan không điều chỉnh số liệu của hệ thống.</p>;
  return (
    <>
      <p>Số liệu do cơ quan điều chỉnh:</p>
      <ul>
        {corrected.map((figure) => (
          <li key={figure.key}>{correctionWords(figure, areas.find(({ key }) => key === figure.area)?.name ?? '')}</li>
        ))}
      </ul>
    </>
  );
}
