import type { SettleAnswer } from '#contracts';
import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import { useDeadlineReading } from '../../api/plans.js';
import { DayPicker } from '../../parts/day-picker.js';
import { Fault } from '../../parts/fault.js';
import { deadlineInWords } from '../../words/deadlines.js';
import { useSettledValue } from './use-settled-value.js';

interface Props {
  planYear: number;
  printed: string | null;
  busy: boolean;
  onAnswer: (answer: SettleAnswer) => void;
}

/** New words, re-read by the server as they are typed; or a day from the calendar. */
export function DeadlineAnswer({ planYear, printed, busy, onAnswer }: Props) {
  const [text, setText] = useState('');
  const [day, setDay] = useState<string>();
  const ids = { text: useId(), day: useId() };
  return (
    <div className="answer" role="group" aria-label="Sửa thời hạn">
      <div>
        <label htmlFor={ids.text}>Ghi lại thời hạn bằng lời</label>
        <Input
          id={ids.text}
          value={text}
          placeholder={printed ?? 'ví dụ: Quý II/2026'}
          onChange={(event) => setText(event.target.value)}
          onPressEnter={() => text.trim() && onAnswer({ deadlineText: text.trim() })}
        />
        <LiveReading text={useSettledValue(text.trim())} planYear={planYear} />
        <Button disabled={busy || !text.trim()} onClick={() => onAnswer({ deadlineText: text.trim() })}>
          Dùng thời hạn này
        </Button>
      </div>
      <div>
        <label htmlFor={ids.day}>Hoặc chọn ngày cuối được phép</label>
        <DayPicker id={ids.day} value={day} onChange={setDay} />
        <Button disabled={busy || !day} onClick={() => day && onAnswer({ due: [day] })}>
          Dùng ngày này
        </Button>
      </div>
    </div>
  );
}

function LiveReading({ text, planYear }: { text: string; planYear: number }) {
  const reading = useDeadlineReading(text, planYear);
  if (!text) return null;
  if (reading.error) return <Fault error={reading.error} />;
  if (!reading.data) return <p className="note quiet">Đang đọc…</p>;
  return (
    <p className="note" role="status">
      <strong className={reading.data.needsReview ? 'soon' : undefined}>{deadlineInWords(reading.data)}</strong>
      <span className="block small">{reading.data.explanation}</span>
      {reading.data.needsReview && <span className="block small soon">Lời ghi này vẫn còn chỗ chưa rõ.</span>}
    </p>
  );
}
