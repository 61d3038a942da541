import type { ApproveBody, ReasonBody } from '#contracts';
import { useDeed } from '../../api/assignments.js';
import { DeedDialog } from '../../parts/deed-dialog.js';
import { ReasonField } from '../../parts/reason-field.js';

export function ApproveReport({ dutyId }: { dutyId: string }) {
  const deed = useDeed(dutyId, 'approval');
  return (
    <DeedDialog<ApproveBody, ApproveBody>
      label="Xác nhận"
      title="Xác nhận hoàn thành"
      submitLabel="Xác nhận hoàn thành"
      done="Đã xác nhận hoàn thành."
      button={{ type: 'primary' }}
      deed={deed}
      toBody={({ note }) => (note?.trim() ? { note } : {})}
    >
      <p className="dialog-lead">
        Kết quả đúng hạn hay quá hạn được tính theo ngày cơ quan gửi báo cáo, không theo ngày xác nhận.
      </p>
      <ReasonField name="note" label="Ý kiến (không bắt buộc)" required={false} />
    </DeedDialog>
  );
}

export function ReturnReport({ dutyId }: { dutyId: string }) {
  const deed = useDeed(dutyId, 'return');
  return (
    <DeedDialog<ReasonBody, ReasonBody>
      label="Trả lại"
      title="Trả lại báo cáo"
      submitLabel="Trả lại báo cáo"
      done="Đã trả lại. Cơ quan chủ trì sẽ nhận được lý do."
      button={{ danger: true }}
      deed={deed}
      toBody={(values) => values}
    >
      <ReasonField label="Lý do trả lại" placeholder="Còn thiếu gì, cần sửa gì" />
    </DeedDialog>
  );
}
