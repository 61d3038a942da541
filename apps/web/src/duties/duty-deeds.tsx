import type { AssignmentDetail } from '#contracts';
import { Panel } from '../parts/panel.js';
import { shortDay } from '../words/local-day.js';
import { AskExtension } from './deeds/ask-extension.js';
import { GrantExtension, RefuseExtension } from './deeds/decide-extension.js';
import { ApproveReport, ReturnReport } from './deeds/decide-report.js';
import { GiveLateReason } from './deeds/give-late-reason.js';
import { ReportDeed } from './duty-agency-report.js';
import { StartDuty } from './deeds/start-duty.js';
import { CancelDuty, TriggerDuty } from './deeds/steer-duty.js';

/** What the reader may do now; the server says which deeds those are. */
export function DutyDeeds({ duty }: { duty: AssignmentDetail }) {
  const may = (action: AssignmentDetail['actions'][number]) => duty.actions.includes(action);
  const asked = duty.extensions.find((extension) => extension.decision === null);
  return (
    <Panel title="Việc cần làm" tone={duty.progress === 'returned' ? 'urgent' : 'plain'}>
      <Situation duty={duty} />
      {asked && may('grant-extension') && (
        <div className="deeds">
          <span>Xin gia hạn đến {shortDay(asked.requestedDue)}:</span>
          <GrantExtension dutyId={duty.id} request={asked} />
          <RefuseExtension dutyId={duty.id} />
        </div>
      )}
      <div className="deeds">
        {may('approve') && <ApproveReport dutyId={duty.id} />}
        {may('return') && <ReturnReport dutyId={duty.id} />}
        {may('trigger') && <TriggerDuty dutyId={duty.id} condition={duty.condition ?? duty.deadlineText} />}
        {may('report') && <ReportDeed duty={duty} />}
        {may('start') && <StartDuty dutyId={duty.id} />}
        {may('ask-extension') && <AskExtension duty={duty} />}
        {duty.mayGiveLateReason && <GiveLateReason duty={duty} />}
        {may('cancel') && <CancelDuty dutyId={duty.id} />}
      </div>
    </Panel>
  );
}

function Situation({ duty }: { duty: AssignmentDetail }) {
  const report = duty.reports.find((sent) => sent.decision === null);
  if (duty.progress === 'returned') {
    return (
      <p className="situation">
        <strong>Báo cáo bị trả lại.</strong> {duty.returnReason && <>Lý do: {duty.returnReason}</>}
      </p>
    );
  }
  if (duty.progress === 'awaiting-approval') {
    const which = report ? `Báo cáo ${report.documentNumber} đang` : 'Đang';
    return (
      <p className="situation">
        {which} chờ {duty.approverAgencyName} xác nhận.
      </p>
    );
  }
  if (duty.progress === 'awaiting-trigger') {
    return <p className="situation">Chưa có thời hạn: chờ sự kiện nêu trong kế hoạch.</p>;
  }
  if (duty.actions.length === 0 && !duty.mayGiveLateReason)
    return <p className="situation quiet">Hiện không có việc nào cần anh/chị thực hiện.</p>;
  return null;
}
