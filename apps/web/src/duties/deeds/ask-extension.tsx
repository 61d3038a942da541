import type { AskExtensionBody, AssignmentDetail } from '#contracts';
import { Form } from 'antd';
import { useDeed } from '../../api/assignments.js';
import { DayPicker } from '../../parts/day-picker.js';
import { DeedDialog } from '../../parts/deed-dialog.js';
import { ReasonField } from '../../parts/reason-field.js';
import { shortDay } from '../../words/local-day.js';

export function AskExtension({ duty }: { duty: AssignmentDetail }) {
  const deed = useDeed(duty.id, 'extension');
  return (
    <DeedDialog<AskExtensionBody, AskExtensionBody>
      label="Xin gia hạn"
      submitLabel="Gửi đề nghị"
      done="Đã gửi đề nghị gia hạn."
      deed={deed}
      toBody={(values) => values}
    >
      {duty.due && (
        <p className="dialog-lead">Thời hạn hiện nay: {shortDay(duty.due)}. Ngày cũ vẫn được giữ lại khi gia hạn.</p>
      )}
      <Form.Item
        name="requestedDue"
        label="Xin gia hạn đến ngày"
        rules={[{ required: true, message: 'Hãy chọn ngày xin gia hạn.' }]}
      >
        <DayPicker notBefore={duty.due ?? undefined} />
      </Form.Item>
      <ReasonField label="Lý do xin gia hạn" />
    </DeedDialog>
  );
}
