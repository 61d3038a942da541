import type { AssignmentDetail, ReasonBody } from '#contracts';
import { useDeed } from '../../api/assignments.js';
import { DeedDialog } from '../../parts/deed-dialog.js';
import { ReasonField } from '../../parts/reason-field.js';

const LABEL = 'Nguyên nhân chậm';

/** Why the duty is late: the report of the window lists it with these words. */
export function GiveLateReason({ duty }: { duty: AssignmentDetail }) {
  const deed = useDeed(duty.id, 'late-reason');
  return (
    <DeedDialog<ReasonBody, ReasonBody>
      label={duty.lateReason ? 'Sửa nguyên nhân chậm' : 'Nêu nguyên nhân chậm'}
      submitLabel="Lưu"
      done="Đã ghi nguyên nhân chậm."
      deed={deed}
      initialValues={{ reason: duty.lateReason ?? '' }}
      toBody={(values) => values}
    >
      <p className="dialog-lead">Báo cáo tổng hợp ghi nguyên văn lời này bên phần việc.</p>
      <ReasonField label={LABEL} placeholder="Vì sao chậm, vướng mắc ở đâu" />
    </DeedDialog>
  );
}

/** The same, asked for with the report that comes late. */
export function LateReasonField() {
  return <ReasonField name="lateReason" label={LABEL} placeholder="Vì sao chậm, vướng mắc ở đâu" required={false} />;
}
