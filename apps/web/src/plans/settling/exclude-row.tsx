import type { SettleAnswer } from '#contracts';
import { Button, Input } from 'antd';
import { useId, useState } from 'react';

interface Props {
  busy: boolean;
  onAnswer: (answer: SettleAnswer) => void;
}

/** A row that is no task after all is left out, with a reason that stays on record. */
export function ExcludeRow({ busy, onAnswer }: Props) {
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const id = useId();
  if (!asking) return <Button onClick={() => setAsking(true)}>Bỏ dòng này…</Button>;
  const given = reason.trim();
  return (
    <div className="exclude">
      <label htmlFor={id}>Lý do bỏ dòng này</label>
      <Input id={id} autoFocus value={reason} maxLength={1000} onChange={(event) => setReason(event.target.value)} />
      <div className="row">
        <Button danger disabled={busy || given.length < 3} onClick={() => onAnswer({ exclude: { reason: given } })}>
          Bỏ dòng
        </Button>
        <Button onClick={() => setAsking(false)}>Thôi</Button>
      </div>
    </div>
  );
}
