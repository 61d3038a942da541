import type { SettleAnswer } from '#contracts';
import { Button, Input } from 'antd';
import { useId, useState } from 'react';

interface Props {
  busy: boolean;
  onAnswer: (answer: SettleAnswer) => void;
  /** How many rows go out with it. */
  rows?: number;
}

/** A row that is no task after all is left out, with a reason that stays on record. */
export function ExcludeRow({ busy, onAnswer, rows = 1 }: Props) {
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const id = useId();
  const what = rows > 1 ? `cả ${rows} dòng` : 'dòng này';
  if (!asking) return <Button onClick={() => setAsking(true)}>Bỏ {what}…</Button>;
  const given = reason.trim();
  return (
    <div className="exclude">
      <label htmlFor={id}>Lý do bỏ {what}</label>
      <Input id={id} autoFocus value={reason} maxLength={1000} onChange={(event) => setReason(event.target.value)} />
      <div className="row">
        <Button danger disabled={busy || given.length < 3} onClick={() => onAnswer({ exclude: { reason: given } })}>
          Bỏ {rows > 1 ? what : 'dòng'}
        </Button>
        <Button onClick={() => setAsking(false)}>Thôi</Button>
      </div>
    </div>
  );
}
