import type { LetterListItem, ResendLetterBody, SettleLetterBody } from '#contracts';
import { Form, Input } from 'antd';
import { useLetterDeed } from '../api/letters.js';
import { DeedDialog } from '../parts/deed-dialog.js';
import { ReasonField } from '../parts/reason-field.js';

/** What a person can do about a letter that got stuck. */
export function LetterDeeds({ letter }: { letter: LetterListItem }) {
  return (
    <div className="letter-deeds">
      <Resend letter={letter} />
      {letter.status === 'unknown' && (
        <>
          <Settle letterId={letter.id} arrived />
          <Settle letterId={letter.id} arrived={false} />
        </>
      )}
    </div>
  );
}

function Resend({ letter }: { letter: LetterListItem }) {
  const deed = useLetterDeed(letter.id, 'resend');
  return (
    <DeedDialog<{ address: string }, ResendLetterBody>
      label="Gửi lại"
      done="Thư đã được xếp hàng gửi lại."
      button={{ size: 'small' }}
      initialValues={{ address: letter.address ?? '' }}
      deed={deed}
      toBody={({ address }) => (address === letter.address ? {} : { address })}
    >
      <p className="dialog-lead">Thư giữ nguyên mã số, nên hộp thư đã nhận rồi sẽ nhận ra bản thứ hai.</p>
      <Form.Item
        name="address"
        label="Gửi tới địa chỉ"
        rules={[{ required: true, type: 'email', message: 'Hãy ghi một địa chỉ thư điện tử.' }]}
        extra="Chỉ đổi cho thư này; địa chỉ dùng lâu dài sửa trong Danh bạ."
      >
        <Input maxLength={254} />
      </Form.Item>
    </DeedDialog>
  );
}

function Settle({ letterId, arrived }: { letterId: string; arrived: boolean }) {
  const deed = useLetterDeed(letterId, 'settle');
  return (
    <DeedDialog<{ note: string }, SettleLetterBody>
      label={arrived ? 'Đã tới' : 'Không tới'}
      title={arrived ? 'Thư đã tới nơi nhận' : 'Thư không tới nơi nhận'}
      submitLabel="Ghi nhận"
      done="Đã ghi nhận."
      button={{ size: 'small' }}
      deed={deed}
      toBody={({ note }) => ({ arrived, note })}
    >
      <ReasonField name="note" label="Căn cứ" placeholder="ví dụ: đã gọi văn thư của cơ quan" />
    </DeedDialog>
  );
}
