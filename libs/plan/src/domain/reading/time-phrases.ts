/** The dates of cited documents, programme periods and outlooks bind nobody to a day. */
const citations: readonly RegExp[] = [
  /(?<!(?:trước|đến|hết|từ|xong|nhất|là|trong|hạn|kể từ|vào)\s)ngày\s+(?:\d{1,2}(?:\/|\s+tháng\s+)\d{1,2}(?:\/|\s+năm\s+)\d{4})/giu,
  /giai đoạn\s+(?:đến\s+)?(?:năm\s+)?\d{4}(?:\s*[-–]\s*\d{4})?/giu,
  /(?:tầm nhìn|định hướng)\s+(?:đến\s+)?năm\s+\d{4}/giu,
];

/** Keeps every position, so that a phrase found in the masked text stands at the same place in the printed one. */
const mask = (text: string): string =>
  citations.reduce((masked, citation) => masked.replace(citation, (found) => '·'.repeat(found.length)), text);

const every = '(?:hằng|hàng|mỗi)';
const day = String.raw`ngày\s+\d{1,2}(?:\/|\s+tháng\s+)\d{1,2}(?:(?:\/|\s+năm\s+)\d{4}|\s+${every}\s+năm)?`;
const dayOfPeriod = String.raw`ngày\s+\d{1,2}\s+(?:của\s+)?(?:${every}\s+(?:tháng|quý|năm)|tháng\s+(?:đầu|cuối|thứ\s+\S+)(?:\s+của)?(?:\s+${every})?\s+(?:quý|năm|kỳ)(?:\s+(?:sau|báo cáo|liền kề))?|tháng\s+sau)`;
const month = String.raw`tháng\s+\d{1,2}(?:(?:\/|\s+năm\s+)\d{4})?`;
const quarter = String.raw`quý\s+(?:IV|I{1,3}|[1-4])(?:(?:\/|\s+năm\s+|\s*\/\s*năm\s+)\d{4})?`;
const ends = String.raw`(?:cuối|hết|đầu|giữa)\s+(?:năm\s+\d{4}|${quarter}|${month})`;
const bareDay = String.raw`\d{1,2}\/\d{1,2}(?:\/\d{4})?(?![\d/])`;
const span = String.raw`(?:0?6|0?9|sáu|chín)\s+tháng\s+(?:đầu|cuối)\s+năm(?:\s+\d{4})?`;
const point = String.raw`(?:${day}|${month}|${quarter}|${bareDay})`;
const range = String.raw`(?:từ|trong)\s+${point}\s+(?:đến|[-–])\s+(?:hết\s+)?${point}`;
const latest = String.raw`chậm nhất(?:\s+(?:là|vào|trong|đến|trước))*`;
const done = String.raw`(?:(?:hoàn thành|xong)\s+)?`;
const within = String.raw`(?:${latest}|trong\s+(?:thời\s+hạn|thời\s+gian|vòng))\s+\d{1,3}\s+ngày(?:\s+làm\s+việc)?(?:,?\s+(?:kể từ|sau)\s+(?:ngày|khi)[^.;,)(]{0,80})?`;
const byDay = String.raw`${done}(?:${latest}|trước|đến|trong|vào|từ)\s+(?:hết\s+)?(?:${dayOfPeriod}|${day}|${ends}|${span}|${month}|${quarter}|${bareDay})`;
const byYear = String.raw`${done}(?:trước|đến)\s+(?:hết\s+)?năm\s+\d{4}`;
/** What others published or issued in a month is no date of ours. */
const own = String.raw`(?<!(?:công bố|báo cáo|kết quả|số liệu|ban hành|của|giai đoạn)\s)`;
const alone = String.raw`${own}(?:${day}|${quarter}\/\d{4}|${month}\/\d{4})`;
const dated = new RegExp([within, range, byDay, byYear, dayOfPeriod, span, alone].join('|'), 'giu');
const periodic =
  /(?:định kỳ\s+)?(?:hằng|hàng)\s+(?:năm|quý|tháng|tuần|ngày)(?:(?:,\s*|\s+(?:và|hoặc)\s+)(?:(?:hằng|hàng)\s+)?(?:quý|0?[69] tháng|năm)(?!\s*\d|\s*(?:I|V)))*|mỗi\s+(?:năm|quý|tháng|tuần)/giu;
const periodList = /quý\s+I\b[^.;()]{0,60}?(?:hàng năm|hằng năm|cả năm|năm(?!\s+\d))/giu;
/** A plan is named by its year where a task rests on it ("tại Kế hoạch … năm 2024"); that is no date. */
const ownYear = (year: number): RegExp =>
  new RegExp(
    String.raw`(?:xây dựng|ban hành|tổ chức thực hiện|hoàn thành|phấn đấu|giải ngân|đạt)(?:(?!(?:tại|theo|trong)\s+kế hoạch)[^.;]){0,160}?(năm\s+${String(year)})|(năm\s+${String(year)})\s*,?\s*phấn đấu|(?<!(?:ban hành|phát sinh|được giao|thực tế)\s)(trong năm(?:\s+${String(year)})?)(?!\s*\d)`,
    'giu',
  );

/** Words of a sentence that set a time, and where they stand in it. */
export interface TimePhrase {
  readonly text: string;
  readonly at: number;
  /** Only the year in the name of what is to be made: when in that year it is due is a guess. */
  readonly nameOnly: boolean;
}

const setsAnEnd = /^(?:chậm nhất|trước|đến|xong|hoàn thành|trong)/iu;

/**
 * Without a word that makes it an end, a date of another year is somebody else's; "đến năm 2025" within a sentence is the
 * horizon of a cited programme.
 */
const belongs = (phrase: string, planYear: number): boolean => {
  const year = /\b20\d{2}/.exec(phrase)?.[0];
  if (/^đến năm/u.test(phrase)) return Number(year) === planYear;
  return year === undefined || Number(year) >= planYear || (setsAnEnd.test(phrase) && /ngày/iu.test(phrase));
};

const spelled = (masked: string, pattern: RegExp): TimePhrase[] =>
  [...masked.matchAll(pattern)].map((found) => {
    const text = found[1] ?? found[2] ?? found[3] ?? found[0];
    return { text, at: found.index + found[0].lastIndexOf(text), nameOnly: found[1] !== undefined };
  });

const distinct = (phrases: readonly TimePhrase[]): TimePhrase[] =>
  [...new Map(phrases.toReversed().map((phrase) => [phrase.text, phrase])).values()].toReversed();

/** The phrases of a sentence that set a time, the plainest kind first; at most one kind is taken. */
export const timePhrases = (text: string, planYear: number): TimePhrase[] => {
  const masked = mask(text);
  for (const pattern of [dated, periodList, periodic, ownYear(planYear)]) {
    const phrases = spelled(masked, pattern).filter((phrase) => belongs(phrase.text, planYear));
    if (phrases.length > 0) return distinct(phrases);
  }
  return [];
};

/** Only the phrases that say by when: "trước ngày …", "chậm nhất …", "xong trong tháng …". */
export const endPhrases = (text: string): string[] =>
  distinct(spelled(mask(text), dated).filter((phrase) => setsAnEnd.test(phrase.text))).map((phrase) => phrase.text);
