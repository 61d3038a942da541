import type { AssignmentDetail } from '#contracts';
import { useDeed } from '../../api/assignments.js';
import { DeedDialog } from '../../parts/deed-dialog.js';
import { LateReasonField } from './give-late-reason.js';
import { ReportFields } from './report-fields.js';
import { reportForm, type ReportValues } from './report-form.js';

export function ReportDuty({ duty, primary }: { duty: AssignmentDetail; primary: boolean }) {
  const deed = useDeed(duty.id, 'reports');
  return (
    <DeedDialog<ReportValues, FormData>
      label="Báo cáo kết quả"
      submitLabel="Gửi báo cáo"
      done="Đã gửi báo cáo. Cơ quan theo dõi sẽ xác nhận hoặc trả lại."
      button={{ type: primary ? 'primary' : 'default' }}
      width={640}
      deed={deed}
      toBody={reportForm}
      initialValues={{ lateReason: duty.lateReason ?? '' }}
    >
      <ReportFields />
      {duty.timing === 'overdue' && <LateReasonField />}
    </DeedDialog>
  );
}
