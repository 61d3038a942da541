import type { DecideExtensionBody, ExtensionRequest } from '#contracts';
import { Form } from 'antd';
import { useDeed } from '../../api/assignments.js';
import { useExtensionEffect } from '../../api/reminder-policy.js';
import { DayPicker } from '../../parts/day-picker.js';
import { DeedDialog } from '../../parts/deed-dialog.js';
import { Fault } from '../../parts/fault.js';
import { ReasonField } from '../../parts/reason-field.js';
import { fullDay, plainDay } from '../../words/local-day.js';

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
      <GrantEffect dutyId={dutyId} />
      <ReasonField label="Ý kiến (không bắt buộc)" required={false} />
    </DeedDialog>
  );
}

/** The day it really gives, and which reminders move, before it is granted. */
function GrantEffect({ dutyId }: { dutyId: string }) {
  const due = Form.useWatch<string | undefined>('grantedDue');
  const effect = useExtensionEffect(dutyId, due);
  if (effect.error) return <Fault error={effect.error} />;
  const example = effect.data?.reminders.examples[0];
  if (!effect.data || !due) return null;
  const days = (reminders: { day: string }[] = []) => [...new Set(reminders.map(({ day }) => plainDay(day)))];
  const then = days(example?.then);
  return (
    <section className="dialog-lead" aria-label="Tác động" aria-live="polite">
      <p>
        Hạn thực tế: <strong>{fullDay(effect.data.due)}</strong>{' '}
        <span className="quiet">({effect.data.explanation})</span>
      </p>
      <p>
        Thôi {days(example?.now).length} ngày nhắc theo hạn cũ; nhắc theo hạn mới
        {then.length === 0
          ? ': không ngày nào.'
          : ` ${then.length} ngày: ${then.slice(0, 6).join(', ')}${then.length > 6 ? ', …' : '.'}`}
      </p>
    </section>
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
