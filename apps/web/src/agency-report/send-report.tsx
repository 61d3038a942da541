import { useDeed } from '../api/assignments.js';
import { ReportFields } from '../duties/deeds/report-fields.js';
import { reportForm, type ReportValues } from '../duties/deeds/report-form.js';
import { DeedDialog } from '../parts/deed-dialog.js';

/** Sends the draft that stands in the form, saved at `savedAt`, with the document that it went out as. */
export function SendReport({
  dutyId,
  savedAt,
  disabled,
}: {
  dutyId: string;
  savedAt: string | null;
  disabled: boolean;
}) {
  const toBody = (values: ReportValues) => {
    const form = reportForm(values);
    if (savedAt !== null) form.set('basedOn', savedAt);
    return form;
  };
  return (
    <DeedDialog<ReportValues, FormData>
      label="Gửi báo cáo"
      done="Đã gửi báo cáo. Cơ quan nhận báo cáo sẽ xác nhận hoặc trả lại."
      button={{ type: 'primary', disabled }}
      width={640}
      deed={useDeed(dutyId, 'agency-report')}
      toBody={toBody}
    >
      <ReportFields />
    </DeedDialog>
  );
}
