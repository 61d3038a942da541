import type { AssignmentDetail } from '#contracts';
import { Panel } from '../parts/panel.js';
import { fullDay } from '../words/local-day.js';
import { daysLeftWords, latenessWords } from '../words/standing.js';

/** Every day the duty has had, in order, none hidden by a later one; and the sentence that says why. */
export function DueDates({ duty }: { duty: AssignmentDetail }) {
  const extended = duty.due !== duty.dueOriginal;
  const rolled = duty.dueNominal !== duty.dueOriginal;
  return (
    <Panel
      title="Thời hạn"
      aside={<span className={duty.timing === 'overdue' ? 'late' : 'soon'}>{daysLeftWords(duty.daysLeft)}</span>}
    >
      {duty.due ? (
        <dl className="days">
          <Day name="Theo kế hoạch" day={duty.dueNominal} words={duty.deadlineText} />
          {rolled && <Day name="Tính theo ngày làm việc" day={duty.dueOriginal} />}
          {extended && <Day name="Sau gia hạn" day={duty.due} strong />}
        </dl>
      ) : (
        <p>{duty.deadlineText ? `Kế hoạch ghi: “${duty.deadlineText}”` : 'Không ấn định ngày.'}</p>
      )}
      {duty.condition && <p className="note">Điều kiện: {duty.condition}</p>}
      <p className="note" aria-label="Cách tính thời hạn">
        {duty.explanation}
      </p>
      <Outcome duty={duty} />
      {duty.lateReason && <p className="note prewrap">Nguyên nhân chậm: {duty.lateReason}</p>}
    </Panel>
  );
}

function Day({
  name,
  day,
  words,
  strong,
}: {
  name: string;
  day: string | null;
  words?: string | null;
  strong?: boolean;
}) {
  if (!day) return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <time dateTime={day}>{strong ? <strong>{fullDay(day)}</strong> : fullDay(day)}</time>
        {words && <span className="quiet"> (“{words}”)</span>}
      </dd>
    </div>
  );
}

function Outcome({ duty }: { duty: AssignmentDetail }) {
  if (!duty.approvedReportSentOn || duty.lateDaysAdjusted === null) return null;
  const againstOriginal = duty.lateDaysOriginal !== null && duty.lateDaysOriginal !== duty.lateDaysAdjusted;
  return (
    <p className="note">
      Báo cáo được xác nhận gửi {fullDay(duty.approvedReportSentOn)}: {latenessWords(duty.lateDaysAdjusted)}
      {againstOriginal &&
        duty.lateDaysOriginal !== null &&
        ` (so với hạn ban đầu: ${latenessWords(duty.lateDaysOriginal)})`}
      .
    </p>
  );
}
