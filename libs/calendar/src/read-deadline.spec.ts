import { describe, expect, it, test } from 'vitest';
import { readDeadline, type DeadlineReading } from './index.js';

/** One line a person can check: kind, days (those of 2024 without the year), rhythm, bound, start, remarks, doubts. */
function summaryOf(reading: DeadlineReading): string {
  const short = (day: string) => (day.startsWith('2024-') ? day.slice(5) : day);
  const days = reading.due.map(short);
  const shown = days.length > 4 ? [`${days.length} days`, days[0], '…', days.at(-1)] : days;
  const words = [
    reading.kind,
    ...shown,
    reading.recurrence,
    reading.exclusive && 'before',
    reading.from && `from ${short(reading.from)}`,
    reading.condition !== null && 'when',
    reading.reference !== null && 'per',
    reading.needsReview && `? ${reading.reasons.join(' ')}`,
  ];
  return words.filter(Boolean).join(' ');
}

const read = (text: string, planYear = 2024) => readDeadline(text, { planYear });

describe('periods of the plan year', () => {
  test.each([
    ['Quý I', 'fixed 03-31'],
    ['Quý I/2024', 'fixed 03-31'],
    ['quý i/2024', 'fixed 03-31'],
    ['QUÝ IV/2024', 'fixed 12-31'],
    ['Quý I /2024', 'fixed 03-31'],
    ['Quý IV/ năm 2024', 'fixed 12-31'],
    ['Quý II năm 2024.', 'fixed 06-30'],
    ['Quý 2-2024', 'fixed 06-30'],
    ['Quý 3', 'fixed 09-30'],
    ['Quý tư', 'fixed 12-31'],
    ['Quý thứ nhất', 'fixed 03-31'],
    ['Quý I và Quý III/2024', 'fixed 03-31 09-30'],
    ['Quý I và quý III', 'fixed 03-31 09-30'],
    ['quý 2, quý 4', 'fixed 06-30 12-31'],
    ['Quý I, III/2024', 'fixed 03-31 09-30'],
    ['Quý III, IV năm 2024.', 'fixed 12-31 from 07-01'],
    ['Quý II-III/2024', 'fixed 09-30 from 04-01'],
    ['Quý II-Quý III/ 2024', 'fixed 09-30 from 04-01'],
    ['Quý I - Quý II/2024', 'fixed 06-30 from 01-01'],
    ['Quý II – III năm 2024', 'fixed 09-30 from 04-01'],
    ['Quý I đến quý IV năm 2024', 'fixed 12-31 from 01-01'],
    ['Quý I, II, III, IV', 'fixed 12-31 from 01-01'],
    ['Quý IV/2024- Quý I/2025', 'fixed 2025-03-31 from 10-01'],
    ['Quý IV năm 2024 và Quý I năm 2025', 'fixed 12-31 2025-03-31'],
    ['Quý I; Quý III', 'fixed 03-31 09-30'],
    ['Quý III; Quý IV', 'fixed 09-30 12-31'],
    ['Trong quý II/2024', 'fixed 06-30'],
    ['Hết quý II/2024', 'fixed 06-30'],
    ['Đến hết Quý I', 'fixed 03-31'],
    ['Trước quý II/2024', 'fixed 03-31 before'],
    ['Hoàn thành trong quý I', 'fixed 03-31'],
    ['Tháng 4', 'fixed 04-30'],
    ['Tháng 4 năm 2024', 'fixed 04-30'],
    ['Tháng 02/2024', 'fixed 02-29'],
    ['Tháng 12/ 2024', 'fixed 12-31'],
    ['Tháng 03-2024', 'fixed 03-31'],
    ['Tháng mười hai/2024', 'fixed 12-31'],
    ['Tháng 3, 6, 9, 12', 'fixed 03-31 06-30 09-30 12-31'],
    ['Các tháng 3, 6, 9, 12', 'fixed 03-31 06-30 09-30 12-31'],
    ['Tháng 3 và tháng 9/2024', 'fixed 03-31 09-30'],
    ['Tháng 6, 7', 'fixed 07-31 from 06-01'],
    ['Tháng 6-7/2024', 'fixed 07-31 from 06-01'],
    ['tháng 3 - tháng 11', 'fixed 11-30 from 03-01'],
    ['từ tháng 3 đến tháng 11', 'fixed 11-30 from 03-01'],
    ['Từ tháng 6 đến tháng 8 năm 2024', 'fixed 08-31 from 06-01'],
    ['Tháng 11/2024 - tháng 2/2025', 'fixed 2025-02-28 from 11-01'],
    ['Tháng 11 - 2/2025', 'fixed 2025-02-28 from 11-01'],
    ['Đến tháng 12/2024', 'fixed 12-31'],
    ['Trước tháng 6/2024', 'fixed 05-31 before'],
    ['Tháng cuối quý III/2024', 'fixed 09-30'],
    ['Trước ngày 20 tháng cuối quý I, III', 'fixed 03-19 09-19 before'],
    ['Cả năm', 'fixed 12-31'],
    ['Cả năm 2024.', 'fixed 12-31'],
    ['Năm 2024', 'fixed 12-31'],
    ['Trong năm 2024.', 'fixed 12-31'],
    ['2024', 'fixed 12-31'],
    ['Năm 2024 - 2026', 'fixed 2026-12-31 from 01-01'],
    ['Năm 2024, 2025', 'fixed 2025-12-31 from 01-01'],
    ['Năm 2024 và năm 2025', 'fixed 12-31 2025-12-31'],
    ['giai đoạn 2024-2025', 'fixed 2025-12-31 from 01-01'],
    ['đến hết năm 2025', 'fixed 2025-12-31'],
    ['Đến năm 2030', 'fixed 2030-12-31'],
    ['trước năm 2027', 'fixed 2026-12-31 before'],
    ['6 tháng đầu năm', 'fixed 06-30'],
    ['6 tháng cuối năm 2024', 'fixed 12-31'],
    ['3 tháng đầu năm', 'fixed 03-31'],
    ['9 tháng đầu năm 2024', 'fixed 09-30'],
    ['Nửa đầu năm 2024', 'fixed 06-30'],
    ['Thời gian hoàn thành: Quý IV/2024', 'fixed 12-31'],
    ['Quý II/2024 (nộp về Sở Nội vụ)', 'fixed 06-30'],
    ['Quý III (kế hoạch), Quý IV (báo cáo)', 'fixed 09-30 12-31'],
  ])('%s', (text, expected) => {
    expect(summaryOf(read(text))).toBe(expected);
  });
});

describe('days, bounds and ranges', () => {
  test.each([
    ['31/3', 'fixed 03-31'],
    ['31/3/2024', 'fixed 03-31'],
    ['15.6.2024', 'fixed 06-15'],
    ['15-6-2024', 'fixed 06-15'],
    ['Ngày 1 tháng 7', 'fixed 07-01'],
    ['ngày 30 tháng 6 năm 2024', 'fixed 06-30'],
    ['Trước ngày 14/3/2024', 'fixed 03-13 before'],
    ['trước ngày 25/11', 'fixed 11-24 before'],
    ['xong trước 15/01/2024', 'fixed 01-14 before'],
    ['trước ngày 01 tháng 01 năm 2025', 'fixed 12-31 before'],
    ['Trước ngày 15 /3 /2024', 'fixed 03-14 before'],
    ['chậm nhất là ngày 15/3/2024', 'fixed 03-15'],
    ['Chậm nhất 30/6', 'fixed 06-30'],
    ['Không quá ngày 30/6/2024', 'fixed 06-30'],
    ['Muộn nhất 15/11', 'fixed 11-15'],
    ['Hạn chót 15/11/2024', 'fixed 11-15'],
    ['Đến hết ngày 30/6/2024', 'fixed 06-30'],
    ['trước 17 giờ ngày 15/3/2024', 'fixed 03-15'],
    ['trước 17h30 ngày 15/3/2024', 'fixed 03-15'],
    ['17:00 ngày 15/3/2024', 'fixed 03-15'],
    ['từ ngày 01/3/2024 đến ngày 30/6/2024', 'fixed 06-30 from 03-01'],
    ['từ 15/3 - 30/4', 'fixed 04-30 from 03-15'],
    ['01/01-31/12', 'fixed 12-31 from 01-01'],
    ['ngày 15-20/3/2024', 'fixed 03-20 from 03-15'],
    ['từ ngày 15 đến ngày 20 tháng 3', 'fixed 03-20 from 03-15'],
    ['Từ nay đến hết 30/6/2024', 'fixed 06-30'],
    ['ngày 15, 30/6', 'fixed 06-15 06-30'],
    ['ngày 20 tháng 3, 20 tháng 6', 'fixed 03-20 06-20'],
    ['trước ngày 20/3, 20/6, 20/9, 20/12', 'fixed 03-19 06-19 09-19 12-19 before'],
    ['trước ngày 20 các tháng 3, 6, 9, 12', 'fixed 03-19 06-19 09-19 12-19 before'],
    ['trước ngày 25 tháng 3, 6, 9, 12', 'fixed 03-24 06-24 09-24 12-24 before'],
    ['Trước 15/7/2024 và 15/01/2025', 'fixed 07-14 2025-01-14 before'],
    ['30/6; 31/12', 'fixed 06-30 12-31'],
    ['trong vòng 15 ngày làm việc kể từ ngày 01/3/2024', 'fixed 03-22'],
    ['Chậm nhất 10 ngày kể từ ngày 01/3/2024', 'fixed 03-11'],
  ])('%s', (text, expected) => {
    expect(summaryOf(read(text))).toBe(expected);
  });
});

describe('rhythms', () => {
  test.each([
    ['Hàng tháng', 'recurring 12 days 01-31 … 12-31 monthly'],
    ['hằng quý', 'recurring 03-31 06-30 09-30 12-31 quarterly'],
    ['Hằng năm', 'recurring 12-31 annual'],
    ['Hằng ngày', 'recurring daily'],
    ['Hàng tuần', 'recurring weekly'],
    ['Thứ sáu hằng tuần', 'recurring weekly'],
    ['2 năm/lần', 'recurring 12-31 every-2-years ? past-year-cycle'],
    ['02 lần/tháng', 'recurring 24 days 01-15 … 12-31 twice-monthly'],
    ['mỗi quý 1 lần', 'recurring 03-31 06-30 09-30 12-31 quarterly'],
    ['1 lần/quý', 'recurring 03-31 06-30 09-30 12-31 quarterly'],
    ['quý/lần', 'recurring 03-31 06-30 09-30 12-31 quarterly'],
    ['03 tháng/lần', 'recurring 03-31 06-30 09-30 12-31 quarterly'],
    ['6 tháng một lần', 'recurring 06-30 12-31 semiannual'],
    ['1 năm/lần', 'recurring 12-31 annual'],
    ['2 lần/năm', 'recurring 06-30 12-31 semiannual ? missing-month'],
    ['Định kỳ 6 tháng', 'recurring 06-30 12-31 semiannual'],
    ['định kỳ 6 tháng, năm', 'recurring 06-30 12-31 listed'],
    ['Hằng quý, 6 tháng, năm', 'recurring 03-31 06-30 09-30 12-31 listed'],
    ['quý I, quý II, 6 tháng, năm', 'recurring 03-31 06-30 12-31 listed'],
    ['Định kỳ quý I, 6 tháng, quý III, năm', 'recurring 03-31 06-30 09-30 12-31 listed'],
    ['Các quý trong năm', 'recurring 03-31 06-30 09-30 12-31 quarterly'],
    ['Theo từng tháng', 'recurring 12 days 01-31 … 12-31 monthly'],
    ['chậm nhất ngày 25 hằng tháng', 'recurring 12 days 01-25 … 12-25 monthly'],
    ['trước ngày 05 hằng tháng', 'recurring 12 days 01-04 … 12-04 monthly before'],
    ['20 hằng tháng', 'recurring 12 days 01-20 … 12-20 monthly'],
    ['Hàng tháng (trước ngày 25)', 'recurring 12 days 01-24 … 12-24 monthly before'],
    ['Mùng 5 hằng tháng', 'recurring 12 days 01-05 … 12-05 monthly'],
    ['ngày 15 và 28 hằng tháng', 'recurring 24 days 01-15 … 12-28 monthly'],
    ['Từ ngày 15 đến ngày 20 hằng tháng', 'recurring 12 days 01-20 … 12-20 monthly'],
    ['Ngày 31 hằng tháng', 'recurring 12 days 01-31 … 12-31 monthly ? day-not-in-every-month'],
    ['Trước ngày 20 của tháng cuối quý năm 2024', 'recurring 03-19 06-19 09-19 12-19 quarterly before'],
    ['Ngày 15 của tháng cuối quý', 'recurring 03-15 06-15 09-15 12-15 quarterly'],
    ['Trước ngày 20 của tháng thứ ba mỗi quý', 'recurring 03-19 06-19 09-19 12-19 quarterly before'],
    ['Hằng quý, trước ngày 20', 'recurring 03-19 06-19 09-19 12-19 quarterly before ? missing-month'],
    ['tháng cuối quý', 'recurring 03-31 06-30 09-30 12-31 quarterly'],
    ['trước ngày 05 tháng đầu quý sau', 'recurring 04-04 07-04 10-04 2025-01-04 quarterly before'],
    ['ngày 05 tháng đầu tiên của quý tiếp theo', 'recurring 04-05 07-05 10-05 2025-01-05 quarterly'],
    ['ngày 15 tháng đầu quý', 'recurring 01-15 04-15 07-15 10-15 quarterly ? missing-period'],
    ['Trước ngày 10 của tháng sau', 'recurring 12 days 02-09 … 2025-01-09 monthly before'],
    ['Hàng tháng, trước ngày 05 tháng sau', 'recurring 12 days 02-04 … 2025-01-04 monthly before'],
    ['trước 31/12 hàng năm', 'recurring 12-30 annual before'],
    ['Hằng năm, trước ngày 15/12', 'recurring 12-14 annual before'],
    ['15/6 và 15/12 hằng năm', 'recurring 06-15 12-15 listed'],
    ['tháng 6 và tháng 12 hằng năm', 'recurring 06-30 12-31 listed'],
    ['tháng 6, hằng năm', 'recurring 06-30 annual'],
    ['Quý IV hằng năm', 'recurring 12-31 annual'],
    ['Quý I và quý III hằng năm', 'recurring 03-31 09-30 listed'],
    ['Hằng năm (Quý IV)', 'recurring 12-31 annual'],
    ['cuối mỗi quý', 'recurring 03-31 06-30 09-30 12-31 quarterly ? edge-of-period'],
    ['tuần thứ hai của tháng', 'recurring 12 days 01-14 … 12-14 monthly ? week-of-month'],
    ['Định kỳ', 'recurring ? missing-period'],
    ['Hằng tháng hoặc khi có yêu cầu', 'recurring 12 days 01-31 … 12-31 monthly when'],
  ])('%s', (text, expected) => {
    expect(summaryOf(read(text))).toBe(expected);
  });
});

describe('open deadlines, conditions, references and compounds', () => {
  test.each([
    ['Thường xuyên', 'continuous'],
    ['THƯỜNG XUYÊN.', 'continuous'],
    ['Thường xuyên, liên tục', 'continuous'],
    ['Thường xuyên Thường xuyên', 'continuous'],
    ['Thường xuyên trong năm 2024', 'continuous'],
    ['Thường xuyên từ tháng 3/2024', 'continuous from 03-01'],
    ['Thường xuyên theo chế độ báo cáo', 'continuous per'],
    ['Thường xuyên (khi có phát sinh)', 'continuous when'],
    ['Thường xuyên hàng năm', 'continuous ? several-parts'],
    ['Từ 01/7/2025', 'continuous from 2025-07-01'],
    ['Bắt đầu từ tháng 3/2024', 'continuous from 03-01'],
    ['Từ quý II/2024 trở đi', 'continuous from 04-01'],
    ['Năm 2024 và các năm tiếp theo', 'continuous from 01-01'],
    ['Khi có phát sinh', 'conditional when'],
    ['Đột xuất', 'conditional when'],
    ['Ngay sau khi có văn bản', 'conditional when'],
    ['Sau khi có hướng dẫn của Trung ương', 'conditional when'],
    ['Khi có hướng dẫn của Bộ Nội vụ', 'conditional when'],
    ['trong vòng 15 ngày kể từ ngày ký', 'conditional when'],
    ['sau 05 ngày làm việc kể từ khi có kết quả', 'conditional when'],
    ['Trong vòng 02 tháng kể từ ngày ban hành', 'conditional when ? unread-words'],
    ['Trước khi ban hành', 'conditional when'],
    ['Theo Kế hoạch riêng', 'by-reference per'],
    ['Thực hiện theo lộ trình', 'by-reference per'],
    ['Theo quy định', 'by-reference per'],
    ['Theo tiến độ phê duyệt', 'by-reference per'],
    ['Theo Kế hoạch số 45/KH-UBND ngày 22/01/2023', 'by-reference per'],
    ['Theo Kế hoạch năm 2024 của UBND tỉnh', 'by-reference per'],
    ['Quý II/2024 (sau khi có kết quả)', 'fixed 06-30 when'],
    ['Quý II/2024 khi có hướng dẫn', 'fixed 06-30 when'],
    ['Quý II/2024 theo Kế hoạch số 12/KH-UBND ngày 05/01/2024', 'fixed 06-30 per'],
    ['Theo Kế hoạch số 12/KH-UBND ngày 05/01/2024, hoàn thành trước ngày 30/6/2024', 'fixed 06-29 before per'],
    ['Khi có hướng dẫn, chậm nhất quý III/2024', 'fixed 09-30 when'],
    [
      'Trước ngày 20 tháng cuối quý (số liệu từ ngày 15/12 đến ngày 14/3)',
      'recurring 03-19 06-19 09-19 12-19 quarterly before',
    ],
    ['Ban hành: Quý I/2024. Thực hiện: Trong năm 2024.', 'compound 03-31 12-31'],
    ['Ban hành: Quý I/2024 Thực hiện: Trong năm 2024.', 'compound 03-31 12-31'],
    ['Thường xuyên; báo cáo trước 15/12', 'compound 12-14 before'],
    ['Thường xuyên (báo cáo trước ngày 15 hằng tháng)', 'compound 12 days 01-14 … 12-14 before'],
    ['Tháng 5, riêng cấp xã tháng 6', 'compound 05-31 06-30 ? several-parts'],
    ['Thường xuyên; riêng phần mềm trong quý I', 'compound 03-31'],
    ['Hằng quý, trừ quý IV', 'compound 03-31 06-30 09-30 12-31 ? several-parts'],
    ['Trước ngày 20 hằng tháng; riêng tháng 12 trước ngày 15', 'compound 13 days 01-19 … 12-19 before ? several-parts'],
    ['Quý I (đối với sở), Quý II (đối với huyện)', 'fixed 03-31 06-30 ? several-parts'],
    ['Trước 31/5 (đối với cấp xã), trước 15/6 (đối với cấp huyện)', 'fixed 05-30 06-14 before ? several-parts'],
    ['Định kỳ 6 tháng (trước 10/6), năm (trước 10/12)', 'recurring 06-09 06-30 12-09 12-31 listed before ? mixed-list'],
    ['Quý I: lập kế hoạch; Quý II: triển khai', 'compound 03-31 06-30'],
    ['Lần 1: tháng 6; lần 2: tháng 12', 'compound 06-30 12-31'],
    ['Đợt 1: Quý II, Đợt 2: Quý IV', 'compound 06-30 12-31'],
    ['Cấp sở trước ngày 10/12; cấp huyện trước ngày 15/12', 'compound 12-09 12-14 before'],
    ['báo cáo 6 tháng trước ngày 15/6, báo cáo năm trước ngày 15/12', 'compound 06-14 12-14 before'],
  ])('%s', (text, expected) => {
    expect(summaryOf(read(text))).toBe(expected);
  });
});

describe('what a careful official would ask about', () => {
  test.each([
    ['…', 'none ? blank'],
    ['-', 'none ? blank'],
    ['31 tháng 11', 'fixed 11-30 ? impossible-day'],
    ['30/2/2024', 'fixed 02-29 ? impossible-day'],
    ['Ngày 32/1', 'fixed 01-31 ? impossible-day'],
    ['15/13/2024', 'unknown ? impossible-day not-understood'],
    ['chậm nhất trước ngày 15/3', 'fixed 03-14 before ? latest-before'],
    ['Quý IV/2023', 'fixed 2023-12-31 ? year-before-plan'],
    ['Năm 2022', 'fixed 2022-12-31 ? year-before-plan'],
    ['Trước ngày 31/12/2023', 'fixed 2023-12-30 before ? year-before-plan'],
    ['Quý I/2050', 'fixed 2050-03-31 ? year-far-ahead'],
    ['15/3/24', 'fixed 03-15 ? two-digit-year'],
    ['Quý I/24', 'fixed 03-31 ? two-digit-year'],
    ['đầu quý II', 'fixed 04-01 ? edge-of-period'],
    ['giữa tháng 6', 'fixed 06-15 ? edge-of-period'],
    ['cuối năm', 'fixed 12-31 ? edge-of-period'],
    ['Đầu năm 2024', 'fixed 01-01 ? edge-of-period'],
    ['Đến cuối quý III/2024', 'fixed 09-30 ? edge-of-period'],
    ['Trước cuối tháng 6', 'fixed 06-29 before ? edge-of-period'],
    ['nửa đầu tháng 6', 'fixed 06-15 ? edge-of-period'],
    ['Tuần cuối tháng 6', 'fixed 06-30 ? week-of-month'],
    ['Trước hết quý II', 'fixed 03-31 before ? contradiction'],
    ['Trước ngày 20', 'unknown ? missing-month not-understood'],
    ['1/2024', 'fixed 01-31 ? missing-unit'],
    ['24/7', 'fixed 07-24 ? contradiction'],
    ['Quý I hoặc quý II', 'fixed 03-31 06-30 ? alternative'],
    ['Quý I/Quý II', 'fixed 03-31 06-30 ? alternative'],
    ['Quý I, Quý II và Quý III', 'fixed 03-31 06-30 09-30 ? mixed-list'],
    ['Quý III/2024, Quý I/2024', 'fixed 03-31 09-30 ? order-of-dates'],
    ['Tháng 11 - tháng 2', 'fixed 2025-02-28 from 11-01 ? order-of-dates'],
    ['Quý II/2024 (trước ngày 15/6)', 'fixed 06-14 before ? contradiction'],
    ['Năm 2024 (Quý II)', 'fixed 06-30 12-31 ? contradiction order-of-dates mixed-list'],
    ['- Quý I/2024 - Quý III/2024', 'fixed 09-30 from 01-01 ? alternative'],
    ['Sau ngày 01/7/2024', 'continuous from 07-02 ? starts-after'],
    ['Khoảng tháng 6', 'fixed 06-30 ? approximate'],
    ['Quý I/2024 (dự kiến)', 'fixed 03-31 ? approximate'],
    ['Quý II/2024 (trừ cấp xã)', 'fixed 06-30 ? unread-words'],
    ['Quý II/2024 Sở Nội vụ', 'fixed 06-30 ? unread-words'],
    ['31/12/2024 hằng năm', 'recurring 12-31 annual ? contradiction'],
    ['Trước ngày 31/01 năm sau', 'fixed 2025-01-30 before ? year-inferred'],
    ['trước 0 giờ ngày 01/7/2024', 'fixed 06-30 before ? hour-zero'],
    ['Số liệu từ 15/12/2023 đến 14/3/2024', 'unknown ? data-window not-understood'],
    ['từ ngày 15/3 đến 14/6/2024', 'unknown ? data-window'],
    ['Quyết định số 12/QĐ-UBND ngày 05/01/2024', 'unknown ? not-understood'],
    ['Theo hướng dẫn của Bộ Quý IV/2024', 'fixed 12-31 per ? date-in-reference'],
    ['Tháng 13', 'unknown ? not-understood'],
    ['Quý V', 'unknown ? not-understood'],
    ['tháng năm', 'recurring 12 days 01-31 … 12-31 listed ? contradiction'],
    ['Năm học 2023-2024', 'recurring 2023-12-31 12-31 listed ? unread-words contradiction other-year-than-plan'],
    ['6 tháng', 'recurring 06-30 12-31 semiannual ? missing-period'],
    ['Kịp thời', 'unknown ? not-understood'],
    ['Chưa xác định', 'unknown ? not-understood'],
    ['15 ngày trước ngày 30/6/2024', 'unknown ? not-understood'],
    ['Quý I và hằng năm', 'recurring 03-31 annual ? contradiction'],
    ['Trước ngày 15/12 năm báo cáo', 'recurring 12-14 12-31 listed before ? contradiction'],
    [
      'ngày 10 của tháng tiếp theo sau khi kết thúc quý',
      'recurring 12 days 02-10 … 2025-01-10 monthly when ? date-in-condition',
    ],
  ])('%s', (text, expected) => {
    expect(summaryOf(read(text))).toBe(expected);
  });
});

describe('noise of typing and scanning', () => {
  test.each([
    ['Qúy I', 'fixed 03-31'],
    ['Quí II/2024', 'fixed 06-30'],
    ['quy I', 'fixed 03-31'],
    ['qúi III', 'fixed 09-30'],
    ['I/2024', 'fixed 03-31'],
    ['II, III/2024', 'fixed 09-30 from 04-01'],
    ['QI/2024', 'fixed 03-31'],
    ['Q1/2024', 'fixed 03-31'],
    ['T3/2024', 'fixed 03-31'],
    ['QuýII/2024', 'fixed 06-30'],
    ['Quý lV/2024', 'fixed 12-31'],
    ['Quý Ⅰ/2024', 'fixed 03-31'],
    ['Quý I—III/2024', 'fixed 09-30 from 01-01'],
    ['Ｑuý I/2024', 'fixed 03-31'],
    ['tháng12', 'fixed 12-31'],
    ['Tháng3/2024', 'fixed 03-31'],
    ['Tháng 3năm 2024', 'fixed 03-31'],
    ['Thuờng xuyên', 'continuous'],
    ['Thuong xuyen', 'continuous'],
    ['Hàng Qúy', 'recurring 03-31 06-30 09-30 12-31 quarterly'],
    ['Hàng nãm', 'recurring 12-31 annual'],
    ['Trước ngày15/3/2024', 'fixed 03-14 before'],
    ['"Quý I/2024"', 'fixed 03-31'],
    ['(Quý I/2024)', 'fixed 03-31'],
    ['- Quý I/2024', 'fixed 03-31'],
    ['<b>Quý I/2024</b>', 'fixed 03-31'],
    ['Quý I/2024;', 'fixed 03-31'],
  ])('%s', (text, expected) => {
    expect(summaryOf(read(text))).toBe(expected);
  });
});

describe('effective days', () => {
  test.each([
    ['Quý III/2023', 2023, '2023-10-02'],
    ['Quý IV/2023', 2023, '2024-01-02'],
    ['Tháng 4/2023', 2023, '2023-05-04'],
    ['Trước ngày 02/5/2024', 2024, '2024-04-26'],
    ['Trước ngày 01/5/2025', 2025, '2025-04-29'],
    ['Trước ngày 30/4/2025', 2025, '2025-04-29'],
    ['20/9/2025', 2025, '2025-09-22'],
    ['20/12/2026', 2026, '2026-12-21'],
  ])('%s', (text, planYear, day) => {
    expect(read(text, planYear).effective).toEqual([day]);
  });

  it('stand beside their nominal days, one for one', () => {
    const { due, effective } = read('Trước ngày 05 hằng tháng', 2025);
    expect(effective).toHaveLength(due.length);
  });

  it('follow the policy of the plan', () => {
    const of = (roll: 'forward' | 'backward' | 'none') =>
      readDeadline('Quý III/2023', { planYear: 2023, roll }).effective;
    expect([of('forward'), of('backward'), of('none')]).toEqual([['2023-10-02'], ['2023-09-29'], ['2023-09-30']]);
  });
});

describe('parts', () => {
  it('name their scope as printed', () => {
    const { parts, needsReview } = read('Ban hành kế hoạch: Quý I/2024. Thực hiện: Trong năm 2024.');
    expect(parts.map(({ scope, text, due }) => [scope, text, due])).toEqual([
      ['Ban hành kế hoạch', 'Quý I/2024', ['2024-03-31']],
      ['Thực hiện', 'Trong năm 2024', ['2024-12-31']],
    ]);
    expect(needsReview).toBe(false);
  });

  it('without scopes are a question', () => {
    expect(read('Thường xuyên, hoàn thành trước 30/11').reasons).toContain('several-parts');
  });
});

describe('remarks', () => {
  it('keep their words', () => {
    expect(read('Thường xuyên theo chế độ báo cáo').reference).toBe('chế độ báo cáo');
    expect(read('Thực hiện theo lộ trình').reference).toBe('Thực hiện theo lộ trình');
    expect(read('Thường xuyên (khi có phát sinh)').condition).toBe('khi có phát sinh');
  });

  it('offer the other readings of a doubtful text', () => {
    expect(read('chậm nhất trước ngày 15/3').candidates.map(({ due }) => due)).toEqual([
      ['2024-03-14'],
      ['2024-03-15'],
    ]);
    expect(read('Quý I hoặc quý II').candidates.length).toBeGreaterThan(1);
  });

  it('explain text, rule, day and roll in one sentence', () => {
    const { explanation } = read('Quý III/2023', 2023);
    expect(explanation).toContain('“Quý III/2023”');
    expect(explanation).toContain('30/9/2023 (thứ Bảy)');
    expect(explanation).toContain('thứ Hai 02/10/2023');
    expect(explanation).toContain('Điều 148');
  });
});
