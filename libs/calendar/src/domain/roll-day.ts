import { formatDate, formatWeekday, type LocalDate } from './local-date.js';
import { certaintyOf, type WorkingCalendar } from './working-calendar.js';

/** forward = the law (BLDS 2015 Đ.148 k.5); backward = prudent; none = as written. */
export type RollPolicy = 'forward' | 'backward' | 'none';

export interface RolledDay {
  nominal: LocalDate;
  /** "trước ngày D": rolling forward would break the word, so it goes back. */
  exclusive: boolean;
  policy: RollPolicy;
  effective: LocalDate;
  explanation: string;
}

export function rollDay(
  nominal: LocalDate,
  calendar: WorkingCalendar,
  { exclusive = false, policy = 'forward' }: { exclusive?: boolean; policy?: RollPolicy } = {},
): RolledDay {
  const direction = policy === 'forward' && exclusive ? 'backward' : policy;
  const effective = rolled(nominal, calendar, direction);
  return { nominal, exclusive, policy, effective, explanation: explain(nominal, effective, calendar, exclusive) };
}

function rolled(nominal: LocalDate, calendar: WorkingCalendar, direction: RollPolicy): LocalDate {
  if (direction === 'none') return nominal;
  return direction === 'forward' ? calendar.nextWorkingDay(nominal) : calendar.previousWorkingDay(nominal);
}

function explain(nominal: LocalDate, effective: LocalDate, calendar: WorkingCalendar, exclusive: boolean): string {
  const day = `${formatDate(nominal)} (${formatWeekday(nominal)})`;
  const doubt = certaintyOf(calendar, effective) === 'official' ? '' : ' (lịch nghỉ của năm này chưa chính thức)';
  if (effective === nominal) return `hạn ${day}${calendar.isWorkingDay(nominal) ? '' : ', không dời'}${doubt}`;
  const off = calendar.specialDay(nominal)?.name ?? 'ngày nghỉ cuối tuần';
  const target = `${formatWeekday(effective)} ${formatDate(effective)}`;
  if (effective > nominal) {
    return `hạn ${day} là ${off}, dời đến hết ngày làm việc tiếp theo ${target} (Điều 148 Bộ luật Dân sự 2015)${doubt}`;
  }
  const why = exclusive ? 'vì văn bản ghi "trước"' : 'theo chính sách lùi hạn của kế hoạch';
  return `hạn ${day} là ${off}, lùi về ngày làm việc liền trước ${target} ${why}${doubt}`;
}
