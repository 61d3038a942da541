import { formatDate, lengthOfSpan, rollDay } from '#calendar';
import { type PublishedRegime, scheduleReports } from '#plan';
import type { Occurrence, PlanTimes } from './occurrences.js';

/** The reports that one agency owes under a regime in a year, by their due days. */
export function reportOccurrences(regime: PublishedRegime, times: Omit<PlanTimes, 'followUp'>): Occurrence[] {
  const { planYear, rollPolicy, calendar } = times;
  const schedule = scheduleReports(regime, planYear);
  if (!schedule.ok) throw new Error(`A report regime that nobody settled reached publication: ${schedule.problem}`);
  return schedule.reports.map(({ key, name, window, day, exclusive, words }) => {
    const rolled = rollDay(day, calendar, { policy: rollPolicy, exclusive });
    const data = `số liệu từ ${formatDate(window.from)} đến ${formatDate(window.to)}`;
    const basis = `Báo cáo định kỳ ${name} (${data}; NĐ 09/2019/NĐ-CP Đ.12)`;
    return {
      ...{ key: `report:${key}`, kind: 'periodic-report', scope: name, exclusive, condition: null },
      dueNominal: day,
      period: lengthOfSpan(window.from, window.to),
      due: rolled.effective,
      explanation:
        words === null ? `${basis}: ${rolled.explanation}.` : `${basis}. Hạn nộp “${words}”: ${rolled.explanation}.`,
    };
  });
}
