import { readDeadline } from '#calendar';
import type { Item } from './outline.js';
import type { ReadTask, ReportRegime } from './plan-reading.js';
import { headingAgencies, subjectAt } from './prose-subject.js';
import { inTargets } from './prose-areas.js';
import { inBody, type ProseContext } from './read-duties.js';
import { endPhrases } from './time-phrases.js';

const every = '(?:hằng|hàng|mỗi|báo cáo|định kỳ)';
const listed = String.raw`(?:^|[,(;]\s*|\svà\s|\shoặc\s)`;
const listEnd = String.raw`(?=\s*(?:[,);:]|$|và\s|hoặc\s))`;

const periodWords: readonly (readonly [string, RegExp])[] = [
  ['month', new RegExp(String.raw`${every} tháng(?!\s*\d)|${listed}tháng${listEnd}`, 'iu')],
  ['quarter', new RegExp(String.raw`${every} quý(?!\s*(?:[IV]|\d))|${listed}quý${listEnd}`, 'iu')],
  ['quarter-1', /quý (?:I(?![IV])|1)(?!\d)/u],
  ['quarter-2', /quý (?:II(?!I)|2)(?!\d)/u],
  ['half-year', /(?<!\d)0?6 tháng|sáu tháng|nửa năm/iu],
  ['quarter-3', /quý (?:III|3)(?!\d)/u],
  ['nine-months', /(?<!\d)0?9 tháng|chín tháng/iu],
  ['year', /(?:hàng|hằng|cả|mỗi|báo cáo|tổng kết) năm|[,;]\s*năm(?![\p{L}])|(?:và|hoặc) năm(?![\p{L}])/iu],
  ['ad-hoc', /đột xuất/iu],
];

const periodsOf = (text: string): string[] =>
  periodWords.filter(([, words]) => words.test(text)).map(([period]) => period);

/** A rule that says how often says for which windows too. */
const windowOf: Readonly<Record<string, string>> = {
  monthly: 'month',
  quarterly: 'quarter',
  semiannual: 'half-year',
  annual: 'year',
};

const windowsOf = (text: string, planYear: number): string[] => {
  const named = periodsOf(text);
  if (named.some((period) => period !== 'ad-hoc')) return named;
  const rhythms = endPhrases(text).map((phrase) => readDeadline(phrase, { planYear }).recurrence ?? '');
  return [...new Set(rhythms.flatMap((rhythm) => windowOf[rhythm] ?? [])), ...named];
};

const body = String.raw`(?:(?:Chủ tịch|Thường trực|Lãnh đạo|Ban Chỉ đạo[\p{L}\s]{0,40}?)\s+)?(?:UBND|HĐND|Ủy ban nhân dân|Uỷ ban nhân dân|Sở|Bộ|Văn phòng|Phòng|Cục|Tỉnh ủy|Thành ủy|Huyện ủy|Chính phủ|Ban Giám đốc)(?![\p{L}])[\p{L}\s&]{0,50}?`;
const bodyEnd = String.raw`(?=\s*[(),.;:]|\svà\s(?:UBND|Sở|Bộ|Ủy|Uỷ|Chính|Văn phòng|Tỉnh|các)|\s(?:để|theo|tổng hợp|trước|chậm nhất|qua|xem xét|thẩm định|định kỳ|trong|khi|biện|giải|kết quả|tình hình|các|những|về|nội dung|việc)(?![\p{L}])|\s*$)`;
const receivers = new RegExp(
  String.raw`(?:gửi(?:\s(?:về|đến|tới|cho))?|với|về|trình|báo cáo(?:\svới)?|cho)\s+(${body}${bodyEnd}(?:,\s+${body}${bodyEnd})*(?:\s*\((?:thông )?qua\s[^()]{3,60}\))?)`,
  'u',
);

/** To whom: every body named after "gửi", "trình", "với" …, with the office it goes through. */
const receiverOf = (text: string): string | null => receivers.exec(text)?.[1]?.trim().replaceAll(/,\s+/g, '; ') ?? null;

const isReport = /báo cáo/iu;
/** "chế độ báo cáo" and "báo cáo … định kỳ" bind also where the sentence leaves the windows to a general rule. */
const regular = /định kỳ|(?:hàng|hằng) (?:tháng|quý|năm)|chế độ (?:thông tin,? )?báo cáo/iu;

const generalRule = (text: string): string =>
  (
    /theo\s(?:chỉ đạo|quy định|hướng dẫn|đúng quy định)[^.;]{0,120}(?![\p{L}])/iu.exec(text)?.[0] ??
    /định kỳ[^.;)]{0,80}(?![\p{L}])\)?/iu.exec(text)?.[0] ??
    ''
  ).trim();

interface DueRule {
  readonly dueRule: string;
  readonly due: readonly string[];
}

const dueOf = (text: string, planYear: number): DueRule => {
  const phrases = endPhrases(text);
  if (phrases.length === 0) return { dueRule: generalRule(text), due: [] };
  const due = phrases.flatMap((phrase) => readDeadline(phrase, { planYear }).due);
  return { dueRule: phrases.join('; '), due: [...new Set(due)].toSorted() };
};

/** Parts of a sentence that each name their windows and their day are regimes of their own. */
const regimeParts = (text: string): string[] => {
  const parts = text.split(/;\s+|\.\s+(?=\p{Lu})/u);
  const complete = parts.filter((part) => periodsOf(part).length > 0 && endPhrases(part).length > 0);
  return complete.length > 1 ? complete : [text];
};

/** A sentence without windows binds only where it says that reports are made, and not how many of them are electronic. */
const bindsWithoutWindows = (text: string): boolean =>
  receiverOf(text) !== null || /thực hiện[^.;]{0,40}chế độ (?:thông tin,? )?báo cáo/iu.test(text);

const isRegime = (item: Item, planYear: number): boolean => {
  if (inTargets(item)) return false;
  const heading = item.path.at(-1)?.body ?? '';
  const periods = windowsOf(item.text, planYear).filter((period) => period !== 'ad-hoc');
  if (isReport.test(item.text) && regular.test(item.text)) return periods.length > 0 || bindsWithoutWindows(item.text);
  if (isReport.test(item.text)) return periods.length >= 2 || (periods.length > 0 && endPhrases(item.text).length > 0);
  return /báo cáo/iu.test(heading) && heading.length < 160 && periods.length > 0 && endPhrases(item.text).length > 0;
};

const regimesOfItem = (item: Item, { planYear, issuer }: ProseContext): ReportRegime[] => {
  if (!isRegime(item, planYear)) return [];
  const named = subjectAt(item.body, item.body.length);
  return regimeParts(item.text).map((part) => ({
    who: named.length > 0 ? named : headingAgencies(item, issuer),
    to: receiverOf(part) ?? receiverOf(item.text),
    periods: windowsOf(part, planYear),
    ...dueOf(part, planYear),
    text: item.text,
    lines: item.lines,
  }));
};

const regimeOfTask = (task: ReadTask): ReportRegime[] => {
  const activity = task.activity ?? task.task ?? '';
  const periods = periodsOf(activity);
  const repeats = task.deadline.kind === 'recurring' || periods.length >= 2 || /định kỳ/iu.test(task.activity ?? '');
  if (!/báo cáo|thông báo/iu.test(`${activity} ${task.deliverable ?? ''}`) || !repeats) return [];
  return [
    {
      who: task.lead,
      to: receiverOf(activity) ?? receiverOf(task.deliverable ?? ''),
      periods: periods.length > 0 ? periods : periodsOf(task.deadlineText ?? ''),
      dueRule: task.deadlineText ?? '',
      due: task.deadline.due,
      text: activity,
      lines: task.lines,
    },
  ];
};

/** Who reports regularly, for which windows, to whom: from the prose and from the rows that are reports. */
export const readReporting = (
  items: readonly Item[],
  tasks: readonly ReadTask[],
  context: ProseContext,
): ReportRegime[] => [
  ...items.filter(inBody).flatMap((item) => regimesOfItem(item, context)),
  ...tasks.flatMap(regimeOfTask),
];
