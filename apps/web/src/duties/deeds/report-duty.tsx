import { useDeed } from '../../api/assignments.js';
import { DeedDialog } from '../../parts/deed-dialog.js';
import { ReportFields } from './report-fields.js';
import { reportForm, type ReportValues } from './report-form.js';

export function ReportDuty({ dutyId, primary }: { dutyId: string; primary: boolean }) {
  const deed = useDeed(dutyId, 'reports');
  return (
    <DeedDialog<ReportValues, FormData>
      label="Báo cáo kết quả"
      submitLabel="Gửi báo cáo"
      done="Đã gửi báo cáo. Cơ quan theo dõi sẽ xác nhận hoặc trả lại."
      button={{ type: primary ? 'primary' : 'default' }}
      width={640}
      deed={deed}
      toBody={reportForm}
    >
      <ReportFields />
    </DeedDialog>
  );
}
