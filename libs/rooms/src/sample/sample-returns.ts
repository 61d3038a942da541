import type { TthcFigures, TthcMonth } from '#contracts';
import { COLUMNS } from '#tthc';

/** Fields of procedures that the sample province counts by. */
export const SAMPLE_FIELDS = [
  { code: 'HT', name: 'Hộ tịch' },
  { code: 'CT', name: 'Chứng thực' },
  { code: 'DD', name: 'Đất đai' },
  { code: 'XD', name: 'Hoạt động xây dựng' },
  { code: 'DN', name: 'Thành lập và hoạt động của doanh nghiệp' },
  { code: 'BT', name: 'Bảo trợ xã hội' },
] as const;

/** Fields in which one agency has files. */
const FIELDS_EACH = 3;
/** Of so many agencies the last month's return of one is not there yet. */
const ONE_IN_IS_SILENT = 12;
/** Whoever hands in nothing for March. */
export const SILENT_IN_MARCH = 'Sở Giao thông vận tải';

/** What one agency says of one field. */
export interface SampleLine {
  readonly agency: string;
  readonly field: string;
  readonly figures: TthcFigures;
}

/** What comes in month by month; by position in the list, so that each start shows the same. */
export function sampleReturns(
  agencies: readonly string[],
  months: readonly TthcMonth[],
): ReadonlyMap<TthcMonth, readonly SampleLine[]> {
  const open = new Map<string, number>();
  const last = months.at(-1);
  return new Map(
    months.map((month) => {
      const isSilent = (agency: string, index: number) =>
        (month === last && index % ONE_IN_IS_SILENT === 1) || (month.endsWith('-03') && agency === SILENT_IN_MARCH);
      const lines = agencies.flatMap((agency, index) =>
        isSilent(agency, index) ? [] : linesOf(agency, index, Number(month.slice(5)), open),
      );
      return [month, lines];
    }),
  );
}

function linesOf(agency: string, index: number, month: number, open: Map<string, number>): SampleLine[] {
  return Array.from({ length: FIELDS_EACH }, (_, each) => {
    const place = (index + each) % SAMPLE_FIELDS.length;
    const field = SAMPLE_FIELDS[place]?.name ?? '';
    const key = `${agency} ${field}`;
    const figures = figuresOf(index, place, month, open.get(key) ?? 3 + ((index * 7 + place * 5) % 11));
    open.set(key, figures.inProcess);
    return { agency, field, figures };
  });
}

function figuresOf(index: number, place: number, month: number, carriedOver: number): TthcFigures {
  const online = 5 + ((index * 13 + place * 7 + month * 3) % 40);
  const direct = (index * 3 + place * 11 + month) % 25;
  const received = online + direct + carriedOver;
  const inProcess = 2 + ((index + place * 3 + month) % (index % 2 === 0 ? 9 : 5));
  const overdue = (index + place + month) % 17 === 0 ? 1 : 0;
  const resolved = received - Math.min(inProcess, received);
  const late = (index * 5 + place + month) % 13 === 0 ? Math.min(2, resolved) : 0;
  const early = Math.floor((resolved - late) * 0.6);
  return {
    ...{ received, online, direct, carriedOver, resolved, early, onTime: resolved - late - early, late },
    ...{ inProcess: received - resolved, withinLimit: received - resolved - overdue, overdue },
  };
}

const HEADINGS = ['Cơ quan', 'Lĩnh vực', ...COLUMNS, 'Nguyên nhân trễ hạn', 'Số thư xin lỗi'];

/** A file of returns as a one-stop centre would send it. */
export function returnFile(month: TthcMonth, lines: readonly SampleLine[]): { name: string; bytes: Buffer } {
  const rows = lines.map(({ agency, field, figures }) => {
    const cause = figures.late + figures.overdue === 0 ? '' : 'Chờ ý kiến của cơ quan phối hợp.';
    return [agency, field, ...COLUMNS.map((column) => String(figures[column])), cause, String(figures.late)];
  });
  const text = [HEADINGS, ...rows].map((row) => row.map(quoted).join(',')).join('\r\n');
  return { name: `tthc-${month}.csv`, bytes: Buffer.from(text) };
}

function quoted(text: string): string {
  return text.includes(',') ? `"${text}"` : text;
}
