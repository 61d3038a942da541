import type { LocalDate } from '#calendar';
import type { RegimeOwing, ReportPeriod } from '#contracts';

/** A report regime as an office keeps it. */
export interface RegimeRecord {
  readonly code: string;
  readonly name: string;
  readonly receiverAgencyId: string | null;
  readonly periods: readonly ReportPeriod[];
  /** The last day of a month that counts; 31: the month's last. */
  readonly cutOffDay: number;
  readonly owing: readonly RegimeOwing[];
  readonly form: string;
  readonly active: boolean;
  /** The day on which it stopped; null: in force, or never was. */
  readonly stoppedOn: LocalDate | null;
}

/** What every office has to begin with: nobody owes under them until it says who. */
export const builtInRegimes: readonly RegimeRecord[] = [
  {
    code: 'cchc',
    name: 'Báo cáo cải cách hành chính định kỳ',
    receiverAgencyId: null,
    periods: ['quarter-1', 'half-year', 'quarter-3', 'year'],
    cutOffDay: 14,
    owing: [],
    form: 'Theo đề cương tại Công văn số 581/BNV-CCHC và Nghị định số 09/2019/NĐ-CP',
    active: false,
    stoppedOn: null,
  },
];
