import type { StandingRow } from '#assignment';
import type { YearFigures } from '#contracts';
import type { Cell, LongSheet, SheetColumn } from '#papers';
import { figuresSheet, ratesOf } from './figures-sheet.js';
import { day, rateNote, standings } from './wording.js';

/** A sheet has a few more; the next one begins at a number that can be counted on. */
const MOST_DUTIES = 1_000_000;

const columns: readonly SheetColumn[] = [
  { header: 'TT', width: 9, align: 'center' },
  { header: 'Kế hoạch', width: 24 },
  { header: 'STT trong Kế hoạch', width: 12, align: 'center' },
  { header: 'Nội dung phần việc', width: 70 },
  { header: 'Lĩnh vực', width: 10, align: 'center' },
  { header: 'Cơ quan, đơn vị', width: 36 },
  { header: 'Hạn giao ban đầu', width: 14, align: 'center' },
  { header: 'Hạn sau gia hạn', width: 14, align: 'center' },
  { header: 'Ngày báo cáo', width: 14, align: 'center' },
  { header: 'Tình trạng', width: 32 },
];

const labels = new Map<string, string>(standings.map(({ key, label }) => [key, label]));

/** The figures of a tenant's year, then every assignment behind them, on as many sheets as they take. The rows can be read once. */
export function yearWorkbook(
  figures: YearFigures,
  duties: AsyncIterable<StandingRow>,
  most = MOST_DUTIES,
): LongSheet[] {
  const heading = (title: string, ...notes: string[]): string[] => [
    `${title} năm ${String(figures.year)} (tính đến hết ngày ${day(figures.countedTo)})`,
    ...notes,
  ];
  const plans = figures.byPlan.map((each, index) => ({
    ...{ label: index + 1, name: each.number === null ? each.title : `${each.number}: ${each.title}` },
    ...{ asOf: each.asOf, rates: ratesOf(each) },
  }));
  const agencies = figures.byAgency.map((each, index) => ({
    ...{ label: index + 1, name: each.agency, asOf: each.asOf, rates: ratesOf(each) },
  }));
  const byPlan = { sheet: 'Theo kế hoạch', what: 'Kế hoạch' };
  const byAgency = { sheet: 'Theo cơ quan', what: 'Cơ quan, đơn vị' };
  return [
    figuresSheet(byPlan, heading('Kết quả theo kế hoạch', rateNote), plans, figures),
    figuresSheet(byAgency, heading('Kết quả theo cơ quan, đơn vị', rateNote), agencies, figures),
    ...dutySheets(figures, heading('Phần việc đã giao'), duties, most),
  ];
}

function dutySheets(
  figures: YearFigures,
  heading: string[],
  duties: AsyncIterable<StandingRow>,
  most: number,
): LongSheet[] {
  const count = Math.max(1, Math.ceil(figures.asOf.total / most));
  const plans = new Map(figures.byPlan.map(({ planId, number, title }) => [planId, number ?? title]));
  const rest = duties[Symbol.asyncIterator]();
  return Array.from({ length: count }, (_, index) => ({
    name: count === 1 ? 'Phần việc' : `Phần việc ${String(index + 1)}`,
    ...{ heading, columns },
    rows: dutyRows(rest, { from: index * most + 1, to: (index + 1) * most }, plans),
  }));
}

/** The next of those that are left; their numbers go on from sheet to sheet. */
async function* dutyRows(
  rest: AsyncIterator<StandingRow>,
  { from, to }: { from: number; to: number },
  plans: ReadonlyMap<string, string>,
): AsyncGenerator<Cell[]> {
  for (let position = from; position <= to; position += 1) {
    const next = await rest.next();
    if (next.done) return;
    const { planId, row, title, area, agency, dueOriginal, due, reportedOn, standing } = next.value;
    const days = [dueOriginal, due, reportedOn].map((date): Cell => (date === null ? null : { date }));
    const what = [plans.get(planId) ?? null, row, title, area, agency];
    yield [position, ...what, ...days, labels.get(standing) ?? null];
  }
}
