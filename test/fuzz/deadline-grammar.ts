import type { Random } from './random.js';

const roman = ['I', 'II', 'III', 'IV', 'V', '1', '2', '3', '4', '1V', 'i'];
const years = ['', '/2024', ' năm 2024', '/2023', '/2025', ' năm', '-2024', '/24', '/20244', ' /  2024'];
const joints = [', ', '; ', ' và ', ' - ', '-', ' đến ', ' hoặc ', '/', '. ', ': ', ' (', ') ', '\n', ' – ', ' + '];
const wraps = [
  'Trước ',
  'trước ngày ',
  'Chậm nhất ',
  'Đến hết ',
  'Hoàn thành ',
  'Từ ',
  'Sau ',
  'Khi ',
  'cuối ',
  'đầu ',
  'giữa ',
  '',
];
const rhythms = [
  ...[
    'hằng tháng',
    'hàng quý',
    'hằng năm',
    'định kỳ 6 tháng',
    'mỗi quý 1 lần',
    '2 lần/năm',
    '03 tháng/lần',
    'hàng tuần',
  ],
  ...[
    'Thường xuyên',
    'liên tục',
    'đột xuất',
    'theo Kế hoạch riêng',
    'khi có yêu cầu',
    'sau khi có văn bản',
    'Theo tiến độ',
  ],
];
const tails = [
  '',
  ' (nộp về Sở Nội vụ)',
  ' theo quy định',
  '...',
  ' trừ cấp xã',
  '</p>',
  '<b>',
  ' [1]',
  ' năm sau',
  ' hằng năm',
];

/** Expressions built as offices build them, and beyond. */
export function aDeadline(random: Random, depth = 0): string {
  const parts = [quarter, month, day, year, rhythm, relative, week];
  const part = random.pick(parts)(random);
  const own = random.pick(wraps) + part + random.pick(tails);
  return depth < 4 && random.chance(0.4) ? own + random.pick(joints) + aDeadline(random, depth + 1) : own;
}

const quarter = (random: Random) =>
  `${random.pick(['Quý', 'quý', 'Qúy', 'Q', 'quy'])} ${random.pick(roman)}${random.pick(years)}`;
const month = (random: Random) =>
  `${random.pick(['tháng', 'Tháng', 'T', 'tháng '])} ${random.below(15)}${random.pick(years)}`;
const year = (random: Random) =>
  random.pick(['năm 2024', 'cả năm', 'năm 2024-2025', '6 tháng đầu năm', '9 tháng', 'giai đoạn 2024 - 2030']);
const rhythm = (random: Random) => random.pick(rhythms);
const week = (random: Random) =>
  `tuần ${random.pick(['đầu', 'thứ hai', 'cuối'])} ${random.pick(['của tháng', 'tháng 6', 'hằng tháng'])}`;
const day = (random: Random) =>
  `${random.pick(['ngày ', '', '17 giờ ngày '])}${random.below(34)}${random.pick(['/', '.', '-', ' tháng '])}${random.below(14)}${random.pick(years)}`;
const relative = (random: Random) =>
  `trong vòng ${random.below(200)} ngày${random.pick([' làm việc', ''])} kể từ ${random.pick(['ngày 01/3/2024', 'ngày ký', 'khi nhận văn bản', ''])}`;

const noise = [
  '\u200b',
  '\u00a0',
  '\u202e',
  '(',
  ')',
  '"',
  '“',
  '/',
  '…',
  '0',
  '９',
  'Ⅳ',
  '\t',
  '<p>',
  'ngày ngày',
  '\u0301',
];

/** What a scanner, a typist or an enemy makes of a text. */
export function spoilt(text: string, random: Random): string {
  let spoiled = text;
  for (let times = random.below(5); times > 0; times--) {
    const at = random.below(spoiled.length + 1);
    const end = Math.min(spoiled.length, at + random.below(12));
    spoiled = random.pick([
      () => spoiled.slice(0, at) + spoiled.slice(end),
      () => spoiled.slice(0, at) + random.pick(noise) + spoiled.slice(at),
      () => spoiled.slice(0, end) + spoiled.slice(at, end) + spoiled.slice(end),
      () => spoiled.normalize(random.pick(['NFD', 'NFC'])),
      () => (random.chance(0.5) ? spoiled.toUpperCase() : spoiled.toLowerCase()),
      () => spoiled.replace(/\d+/, () => String(random.below(2 ** 31)).repeat(1 + random.below(9))),
    ])();
  }
  return random.chance(0.004)
    ? spoiled.repeat(Math.ceil(random.below(200_000) / Math.max(spoiled.length, 1)))
    : spoiled;
}
