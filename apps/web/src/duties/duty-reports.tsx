import { PaperClipOutlined } from '@ant-design/icons';
import type { AssignmentDetail, CompletionReport } from '#contracts';
import { evidenceAddress } from '../api/assignments.js';
import { Mark } from '../parts/mark.js';
import { Panel } from '../parts/panel.js';
import { instant, plainDay } from '../words/local-day.js';

/** Every version sent, the newest first. */
export function DutyReports({ duty }: { duty: AssignmentDetail }) {
  if (duty.reports.length === 0) return null;
  const newestFirst = [...duty.reports].sort((one, other) => other.version - one.version);
  return (
    <Panel title="Báo cáo kết quả">
      <ol className="entries">
        {newestFirst.map((report) => (
          <li key={report.id}>
            <Report duty={duty} report={report} />
          </li>
        ))}
      </ol>
    </Panel>
  );
}

function Report({ duty, report }: { duty: AssignmentDetail; report: CompletionReport }) {
  return (
    <article aria-label={`Báo cáo ${report.documentNumber}`}>
      <div className="row">
        <strong>{report.documentNumber}</strong>
        <span>ngày {plainDay(report.documentDate)}</span>
        <Decision report={report} />
        {duty.reports.length > 1 && <span className="quiet">lần {report.version}</span>}
      </div>
      {report.note && <p className="prewrap">{report.note}</p>}
      {report.evidenceFileId && (
        <a href={evidenceAddress(duty.id, report.evidenceFileId)} download>
          <PaperClipOutlined /> {report.evidenceFileName ?? 'Tệp minh chứng'}
        </a>
      )}
      {report.noEvidenceReason && <p>Không có tệp minh chứng: {report.noEvidenceReason}</p>}
      <p className="quiet small">
        Gửi lúc {instant(report.sentAt)}
        {report.sentByName && ` · ${report.sentByName}`}
      </p>
      {report.decidedAt && (
        <p className="quiet small">
          {report.decision === 'approved' ? 'Xác nhận' : 'Trả lại'} lúc {instant(report.decidedAt)}
          {report.decidedByName && ` · ${report.decidedByName}`}
        </p>
      )}
      {report.decisionReason && <p className="note">{report.decisionReason}</p>}
    </article>
  );
}

function Decision({ report }: { report: CompletionReport }) {
  if (report.decision === 'approved') return <Mark tone="green">Đã xác nhận</Mark>;
  if (report.decision === 'returned') return <Mark tone="red">Bị trả lại</Mark>;
  return <Mark tone="amber">Chờ xác nhận</Mark>;
}
