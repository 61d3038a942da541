import { readDeadline } from '#calendar';
import { hasHead } from './agency-pieces.js';
import { type Item, sectionOf } from './outline.js';
import { isOverlong } from './plain-text.js';
import type { ReadDuty, ReportRegime, ReadTask } from './plan-reading.js';
import { splitAgencies } from './split-agencies.js';

export interface ProseContext {
  readonly planYear: number;
  readonly issuer: string | null;
}

/** The dates of cited documents, programme periods and outlooks bind nobody to a day. */
const citations: readonly RegExp[] = [
  /(?<!(?:trước|đến|hết|từ|xong|chậm nhất|là|trong|hạn|kể từ)\s)ngày\s+(?:\d{1,2}(?:\/|\s+tháng\s+)\d{1,2}(?:\/|\s+năm\s+)\d{4})/giu,
  /giai đoạn\s+(?:đến\s+)?(?:năm\s+)?\d{4}(?:\s*[-–]\s*\d{4})?/giu,
  /(?:tầm nhìn|định hướng)\s+(?:đến\s+)?năm\s+\d{4}/giu,
];

const mask = (text: string): string =>
  citations.reduce((masked, citation) => masked.replace(citation, (found) => '·'.repeat(found.length)), text);

const day = String.raw`ngày\s+\d{1,2}(?:\/|\s+tháng\s+)\d{1,2}(?:(?:\/|\s+năm\s+)\d{4})?`;
const month = String.raw`tháng\s+\d{1,2}(?:(?:\/|\s+năm\s+)\d{4})?`;
const quarter = String.raw`quý\s+(?:IV|I{1,3}|[1-4])(?:(?:\/|\s+năm\s+|\s*\/\s*năm\s+)\d{4})?`;
const ends = String.raw`(?:cuối|hết|đầu|giữa)\s+(?:năm\s+\d{4}|${quarter}|${month})`;
const dated = new RegExp(
  String.raw`(?:chậm nhất(?:\s+là)?\s+|xong\s+|hoàn thành\s+)?(?:trước|đến|trong|từ|vào|chậm nhất(?:\s+là)?)\s+(?:${day}|${ends}|${month}|${quarter})|${day}|${quarter}\/\d{4}|${month}\/\d{4}`,
  'giu',
);
const periodic = /(?:định kỳ\s+)?(?:hằng|hàng)\s+(?:năm|quý|tháng|tuần|ngày)|mỗi\s+(?:năm|quý|tháng|tuần)/giu;
const periodList = /quý\s+I\b[^.;()]{0,60}?(?:hàng năm|hằng năm|cả năm|năm(?!\s+\d))/giu;
const ownYear = (year: number): RegExp =>
  new RegExp(
    String.raw`(?:xây dựng|ban hành|tổ chức thực hiện|hoàn thành|phấn đấu|giải ngân|đạt)[^.;]{0,160}?(năm\s+${String(year)})|(năm\s+${String(year)})\s*,?\s*phấn đấu`,
    'giu',
  );

/** The phrases of a sentence that set a time, the plainest kind first; at most one kind is taken. */
const timePhrases = (text: string, planYear: number): string[] => {
  const masked = mask(text);
  const spelled = (pattern: RegExp) => [...masked.matchAll(pattern)].map((found) => found[1] ?? found[2] ?? found[0]);
  for (const pattern of [dated, periodList, periodic, ownYear(planYear)]) {
    const phrases = spelled(pattern).filter(
      (phrase) => !/\b20\d{2}/.test(phrase) || phrase.includes(String(planYear)) || /ngày|tháng/.test(phrase),
    );
    if (phrases.length > 0) return [...new Set(phrases)];
  }
  return [];
};

/** Whose heading the item stands under; sentences of the whole plan bind the issuer. */
const whoOf = (item: Item, issuer: string | null): string[] => {
  const heading = item.path.findLast(
    ({ body }) => hasHead(body) || /^(?:thủ trưởng|chủ tịch|giám đốc|lãnh đạo)/iu.test(body),
  );
  if (heading !== undefined)
    return [...splitAgencies(heading.body.replace(/\s[-–]\s.*$/u, '').replace(/[.:;]+$/, '')).names];
  return issuer === null ? [] : [issuer];
};

const noDuty = /kinh phí|mục đích/iu;

const inBody = (item: Item): boolean => {
  const section = sectionOf(item);
  return !isOverlong(item.text) && section !== undefined && item !== section && !noDuty.test(section.body);
};

/** Sentences of the prose that set somebody a time. */
export const readDuties = (items: readonly Item[], { planYear, issuer }: ProseContext): ReadDuty[] =>
  items.filter(inBody).flatMap((item) =>
    timePhrases(item.text, planYear).map((phrase) => ({
      who: whoOf(item, issuer),
      text: item.text,
      deadlineText: phrase,
      deadline: readDeadline(phrase, { planYear }),
      lines: item.lines,
    })),
  );

const periodWords: readonly (readonly [string, RegExp])[] = [
  ['month', /(?:hàng|hằng) tháng|(?<!\d)(?:^|[,(]|,\s)tháng(?=[,;)]|$)/iu],
  ['quarter', /(?:hàng|hằng) quý|(?:^|[\s,(])quý(?=[,;)])/iu],
  ['quarter-1', /quý I(?![IV])/u],
  ['quarter-2', /quý II(?!I)/u],
  ['half-year', /6 tháng|sáu tháng/iu],
  ['quarter-3', /quý III/u],
  ['nine-months', /9 tháng|chín tháng/iu],
  ['year', /(?:hàng|hằng|cả) năm|[,;]\s*năm(?![\p{L}])|và năm(?![\p{L}])/iu],
  ['ad-hoc', /đột xuất/iu],
];

const periodsOf = (text: string): string[] =>
  periodWords.filter(([, words]) => words.test(text)).map(([period]) => period);

const receiver =
  /(?:gửi(?: về)?|với|về|báo cáo)\s+((?:(?:chủ tịch|lãnh đạo)\s+)?(?:UBND|Ủy ban nhân dân|Sở|Bộ|Văn phòng|Tỉnh ủy)\s[\p{L}\s]{2,40}?)(?=\s*[(,.;]|\s(?:để|theo|tổng hợp|trước)(?![\p{L}])|$)/u;

const isReport = /báo cáo/iu;

const regimeOfItem = (item: Item, issuer: string | null): ReportRegime[] => {
  const periods = periodsOf(item.text);
  if (
    !isReport.test(item.text) ||
    !/định kỳ|(?:hàng|hằng) (?:tháng|quý|năm)/iu.test(item.text) ||
    periods.filter((each) => each !== 'ad-hoc').length === 0
  )
    return [];
  const rule =
    /theo\s(?:chỉ đạo|quy định|hướng dẫn)[^.;]{0,120}/iu.exec(item.text)?.[0] ??
    /định kỳ[^.;)]{0,80}\)?/iu.exec(item.text)?.[0] ??
    '';
  return [
    {
      who: whoOf(item, issuer),
      to: receiver.exec(item.text)?.[1]?.trim() ?? null,
      periods,
      dueRule: rule.trim(),
      due: [],
      lines: item.lines,
    },
  ];
};

const regimeOfTask = (task: ReadTask): ReportRegime[] => {
  const words = `${task.activity ?? task.task ?? ''} ${task.deliverable ?? ''}`;
  const periods = periodsOf(task.activity ?? task.task ?? '');
  const regular = task.deadline.kind === 'recurring' || periods.length >= 2 || /định kỳ/iu.test(task.activity ?? '');
  if (!/báo cáo|thông báo/iu.test(words) || !regular) return [];
  return [
    {
      who: task.lead,
      to: receiver.exec(task.activity ?? '')?.[1]?.trim() ?? null,
      periods: periods.length > 0 ? periods : periodsOf(task.deadlineText ?? ''),
      dueRule: task.deadlineText ?? '',
      due: task.deadline.due,
      lines: task.lines,
    },
  ];
};

/** Who reports regularly, for which windows, to whom: from the prose and from the rows that are reports. */
export const readReporting = (
  items: readonly Item[],
  tasks: readonly ReadTask[],
  issuer: string | null,
): ReportRegime[] => [
  ...items.filter(inBody).flatMap((item) => regimeOfItem(item, issuer)),
  ...tasks.flatMap(regimeOfTask),
];
