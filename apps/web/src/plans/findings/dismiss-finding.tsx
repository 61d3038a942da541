import type { FindingDecision } from '#contracts';
import { Button, Input } from 'antd';
import { useState } from 'react';

interface Props {
  busy: boolean;
  onDismiss: (decision: FindingDecision) => void;
}

/** Left aside, with a reason that stays on record. */
export function DismissFinding({ busy, onDismiss }: Props) {
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  if (!asking)
    return (
      <Button size="small" onClick={() => setAsking(true)}>
        Bỏ…
      </Button>
    );
  const given = reason.trim();
  const dismiss = () => given.length >= 3 && onDismiss({ decision: 'dismiss', reason: given });
  return (
    <span className="row">
      <Input
        size="small"
        autoFocus
        value={reason}
        aria-label="Lý do bỏ"
        placeholder="Lý do bỏ"
        onChange={(event) => setReason(event.target.value)}
        onPressEnter={dismiss}
      />
      <Button size="small" danger disabled={busy || given.length < 3} onClick={dismiss}>
        Bỏ
      </Button>
    </span>
  );
}
