import type { ReasonBody, TriggerBody } from '#contracts';
import { Form } from 'antd';
import { useDeed } from '../../api/assignments.js';
import { DayPicker } from '../../parts/day-picker.js';
import { DeedDialog } from '../../parts/deed-dialog.js';
import { ReasonField } from '../../parts/reason-field.js';

interface Props {
  dutyId: string;
  condition?: string | null;
}

/** The event a conditional duty waited for has come, or its date is now known. */
export function TriggerDuty({ dutyId, condition }: Props) {
  const deed = useDeed(dutyId, 'trigger');
  return (
    <DeedDialog<TriggerBody, TriggerBody>
      label="Nhập sự kiện"
      title="Nhập sự kiện và thời hạn"
      submitLabel="Ấn định thời hạn"
      done="Đã ấn định thời hạn."
      button={{ type: 'primary' }}
      deed={deed}
      toBody={(values) => values}
    >
      {condition && <p className="dialog-lead">Kế hoạch ghi: “{condition}”</p>}
      <Form.Item name="due" label="Thời hạn hoàn thành" rules={[{ required: true, message: 'Hãy chọn ngày.' }]}>
        <DayPicker />
      </Form.Item>
      <ReasonField label="Sự kiện, căn cứ" placeholder="Văn bản hoặc sự kiện làm phát sinh thời hạn" />
    </DeedDialog>
  );
}

export function CancelDuty({ dutyId }: { dutyId: string }) {
  const deed = useDeed(dutyId, 'cancellation');
  return (
    <DeedDialog<ReasonBody, ReasonBody>
      label="Huỷ phần việc"
      done="Đã huỷ phần việc."
      button={{ danger: true, type: 'text' }}
      deed={deed}
      toBody={(values) => values}
    >
      <ReasonField label="Lý do huỷ" />
    </DeedDialog>
  );
}
