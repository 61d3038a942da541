import type { DecideExtensionBody, ExtensionRequest } from '#contracts';
import { Form } from 'antd';
import { useDeed } from '../../api/assignments.js';
import { DayPicker } from '../../parts/day-picker.js';
import { DeedDialog } from '../../parts/deed-dialog.js';
import { ReasonField } from '../../parts/reason-field.js';

interface Props {
  dutyId: string;
  request: ExtensionRequest;
}

interface Granting {
  grantedDue: string;
  reason?: string;
}

export function GrantExtension({ dutyId, request }: Props) {
  const deed = useDeed(dutyId, 'extension/decision');
  return (
    <DeedDialog<Granting, DecideExtensionBody>
      label="Cho gia hạn"
      done="Đã cho gia hạn."
      button={{ type: 'primary' }}
      initialValues={{ grantedDue: request.requestedDue }}
      deed={deed}
      toBody={({ grantedDue, reason }) => ({ decision: 'granted', grantedDue, ...(reason?.trim() ? { reason } : {}) })}
    >
      <Form.Item
        name="grantedDue"
        label="Gia hạn đến ngày"
        rules={[{ required: true, message: 'Hãy chọn ngày.' }]}
        extra="Nếu rơi vào ngày nghỉ, thời hạn được dời như mọi thời hạn khác."
      >
        <DayPicker notBefore={request.fromDue} />
      </Form.Item>
      <ReasonField label="Ý kiến (không bắt buộc)" required={false} />
    </DeedDialog>
  );
}

export function RefuseExtension({ dutyId }: { dutyId: string }) {
  const deed = useDeed(dutyId, 'extension/decision');
  return (
    <DeedDialog<{ reason: string }, DecideExtensionBody>
      label="Không cho gia hạn"
      done="Đã trả lời không gia hạn."
      button={{ danger: true }}
      deed={deed}
      toBody={({ reason }) => ({ decision: 'refused', reason })}
    >
      <ReasonField label="Lý do không gia hạn" />
    </DeedDialog>
  );
}
