import { useDeed } from '../api/assignments.js';
import { ReportFields } from '../duties/deeds/report-fields.js';
import { reportForm, type ReportValues } from '../duties/deeds/report-form.js';
import { DeedDialog } from '../parts/deed-dialog.js';

/** Sends what was saved, with the document that it went out as. */
export function SendReport({ dutyId, disabled }: { dutyId: string; disabled: boolean }) {
  return (
    <DeedDialog<ReportValues, FormData>
      label="Gửi báo cáo"
      done="Đã gửi báo cáo. Cơ quan nhận báo cáo sẽ xác nhận hoặc trả lại."
      button={{ type: 'primary', disabled }}
      width={640}
      deed={useDeed(dutyId, 'agency-report')}
      toBody={reportForm}
    >
      <ReportFields />
    </DeedDialog>
  );
}
