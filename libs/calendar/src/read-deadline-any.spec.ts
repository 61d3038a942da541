import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  parseDeadline,
  parseLocalDate,
  readDeadline,
  sayDeadline,
  vietnamCalendar,
  type DeadlineReading,
} from './index.js';

const WORDS = (
  'trước ngày|đến|chậm nhất|từ|và|,|;|.|:|(|)|-|/|hoặc|sau|hằng|mỗi|quý|tháng|năm|tuần|ngày|đầu|giữa|cuối|I|II|IV|1|3|6|9|12|15|31|2023|2024|' +
  '2025|15/3|31/12/2024|thường xuyên|định kỳ|khi có|theo|lần|của|sau khi|kế hoạch|Sở Nội vụ|báo cáo|trong vòng|kể từ ngày|17 giờ|số liệu|cả|hết'
).split('|');
const scraps = fc.array(fc.constantFrom(...WORDS), { maxLength: 24 }).map((words) => words.join(' '));
const anyText = fc.oneof(scraps, fc.string({ unit: 'binary', maxLength: 200 }), fc.string({ maxLength: 200 }));
const anyYear = fc.integer({ min: 2020, max: 2035 });

function check(reading: DeadlineReading): void {
  expect(reading.due.every((day) => parseLocalDate(day) !== null)).toBe(true);
  expect([...reading.due].sort()).toEqual(reading.due);
  expect(new Set(reading.due).size).toBe(reading.due.length);
  expect(reading.effective.every((day) => vietnamCalendar.isWorkingDay(day))).toBe(true);
  expect(reading.effective).toHaveLength(reading.due.length);
  if (['unknown', 'none'].includes(reading.kind)) expect([reading.needsReview, reading.due]).toEqual([true, []]);
  expect(reading.needsReview).toBe(reading.reasons.length > 0);
}

describe('any text', () => {
  it('is read without a throw into sorted, real days and working days', () => {
    fc.assert(
      fc.property(anyText, anyYear, (text, planYear) => check(readDeadline(text, { planYear }))),
      { numRuns: 3000 },
    );
  });

  it('never moves an exclusive day past its word', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 28 }), fc.integer({ min: 1, max: 12 }), anyYear, (day, month, planYear) => {
        const { due, effective } = readDeadline(`Trước ngày ${day}/${month}`, { planYear });
        return due.length === 1 && effective.every((moved, at) => moved <= (due[at] ?? ''));
      }),
    );
  });

  it.each(['từ 17 giờgày 0-3 /  2024', '0-3/2024', 'tháng 0-3/2024', '0-0/0', 'quý 0-2/2024'])(
    'is read though no calendar has it: %s',
    (text) => {
      expect(() => readDeadline(text, { planYear: 2024 })).not.toThrow();
    },
  );

  it('of any length returns, however its pieces nest', () => {
    for (const piece of ['Quý I, ', '(', 'trước ', '- ', '1/', 'tháng 3 và ', 'a', 'số 1 ngày ', '. ', '<b ']) {
      const text = piece.repeat(Math.ceil(10_000 / piece.length));
      expect(readDeadline(text, { planYear: 2024 }).needsReview).toBe(true);
      expect(() => readDeadline(text.slice(0, 1990), { planYear: 2024 })).not.toThrow();
    }
  });
});

const period = fc.oneof(
  fc.integer({ min: 1, max: 12 }).map((month) => `tháng ${month}/2024`),
  fc.constantFrom(
    'quý I/2024',
    'quý II/2024',
    'quý III/2024',
    'quý IV/2024',
    '6 tháng đầu năm 2024',
    'năm 2024',
    'năm 2026',
  ),
);
const date = fc
  .tuple(fc.integer({ min: 1, max: 28 }), fc.integer({ min: 1, max: 12 }))
  .map(([day, month]) => `ngày ${day}/${month}/2024`);
const rhythm = fc.constantFrom(
  'hằng tháng',
  'hằng quý',
  'hằng năm',
  'hằng tuần',
  '6 tháng một lần',
  '2 lần/tháng',
  '2 năm một lần',
);
const sentence = fc.oneof(
  period,
  date,
  rhythm,
  fc.tuple(fc.constantFrom('trước', 'chậm nhất'), date).map((words) => words.join(' ')),
  fc.tuple(period, period).map(([one, other]) => `${one} và ${other}`),
  fc.tuple(date, date).map(([from, to]) => `từ ${from} đến ${to}`),
  fc
    .tuple(
      fc.integer({ min: 1, max: 28 }),
      fc.constantFrom('hằng tháng', 'tháng cuối quý', 'tháng sau', 'tháng đầu quý sau'),
    )
    .map(([day, place]) => `trước ngày ${day} ${place}`),
  fc.constantFrom(
    'thường xuyên',
    'thường xuyên từ ngày 01/7/2024',
    'đầu quý II/2024',
    '15/6 và 15/12 hằng năm',
    'Theo Kế hoạch riêng',
    'Khi có phát sinh',
  ),
);

describe('a rule', () => {
  it('said in Vietnamese and read again is the same rule', () => {
    fc.assert(
      fc.property(sentence, (text) => {
        const rule = parseDeadline(text, 2024);
        // What was not understood ("từ ngày 15/1 đến ngày 14/1") has no sentence of its own: a person writes one.
        fc.pre(rule.kind !== 'unknown');
        expect(parseDeadline(sayDeadline(rule), 2024)).toEqual(rule);
      }),
      { numRuns: 1000 },
    );
  });
});
