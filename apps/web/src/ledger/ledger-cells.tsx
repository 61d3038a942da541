import type { ReminderLedgerLine } from '#contracts';
import { Link } from 'react-router';
import { Mark } from '../parts/mark.js';
import { instant, plainDay } from '../words/local-day.js';
import { outcomeWords } from '../words/reminders.js';

interface Props {
  line: ReminderLedgerLine;
}

export function LedgerRecipient({ line }: Props) {
  return (
    <>
      {line.recipientName}
      {line.address && <span className="block quiet small">{line.address}</span>}
    </>
  );
}

export function LedgerOutcome({ line }: Props) {
  const { label, tone } = outcomeWords[line.outcome];
  return (
    <>
      <Mark tone={tone}>{label}</Mark>
      <span className="block quiet small">{line.reason}</span>
      {line.lastError && <span className="block quiet small">{line.lastError}</span>}
    </>
  );
}

export function LedgerDuty({ line }: Props) {
  const place = [line.row ? `Dòng ${line.row}` : null, line.agencyName, line.due && `hạn ${plainDay(line.due)}`];
  return (
    <>
      <Link
        to={line.contributionId ? `/contributions/${line.contributionId}` : `/duties/${line.assignmentId}`}
        className="duty-link two-lines"
      >
        {line.title}
      </Link>
      <span className="block quiet small">{place.filter(Boolean).join(' · ')}</span>
    </>
  );
}

/** All that is known of the letter in which the line stands. */
export function LedgerLetter({ line }: Props) {
  const facts: [string, string | null][] = [
    ['Tiêu đề thư', line.letterSubject],
    ['Gửi lúc', line.sentAt && instant(line.sentAt)],
    ['Máy chủ thư trả lời', line.answer],
    ['Bị trả về lúc', line.bouncedAt && instant(line.bouncedAt)],
    ['Lần thử', line.attempts === null ? null : String(line.attempts)],
    ['Gửi lại lúc', line.nextAttemptAt && instant(line.nextAttemptAt)],
    ['Số lần không rõ đã tới', line.unknowns ? String(line.unknowns) : null],
    ['Mã thư (Message-ID)', line.messageId],
  ];
  return (
    <dl className="letter-facts">
      {facts
        .filter(([, value]) => value)
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
