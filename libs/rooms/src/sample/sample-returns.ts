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

export interface SampleMonth {
  readonly month: TthcMonth;
  readonly isLast: boolean;
}

/** A file of returns as a one-stop centre would send it; by position in the list, so that each start shows the same. */
export function sampleReturns(agencies: readonly string[], months: readonly SampleMonth[]): Map<TthcMonth, string> {
  const open = new Map<string, number>();
  return new Map(
    months.map(({ month, isLast }) => {
      const rows = agencies.flatMap((agency, index) =>
        isLast && index % ONE_IN_IS_SILENT === 1 ? [] : rowsOf(agency, index, Number(month.slice(5)), open),
      );
      return [month, [HEADINGS, ...rows].map((row) => row.map(quoted).join(',')).join('\r\n')];
    }),
  );
}

const HEADINGS = ['Cơ quan', 'Lĩnh vực', ...COLUMNS, 'Nguyên nhân trễ hạn', 'Số thư xin lỗi'];

function rowsOf(agency: string, index: number, month: number, open: Map<string, number>): string[][] {
  return Array.from({ length: FIELDS_EACH }, (_, each) => {
    const place = (index + each) % SAMPLE_FIELDS.length;
    const field = SAMPLE_FIELDS[place]?.name ?? '';
    const key = `${agency} ${field}`;
    const figures = figuresOf(index, place, month, open.get(key) ?? 3 + ((index * 7 + place * 5) % 11));
    open.set(key, figures.inProcess);
    const cause = figures.late === 0 ? '' : 'Chờ ý kiến của cơ quan phối hợp.';
    return [agency, field, ...COLUMNS.map((column) => String(figures[column])), cause, String(figures.late)];
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

function quoted(text: string): string {
  return text.includes(',') ? `"${text}"` : text;
}
