import { describe, expect, it } from 'vitest';
import { localDate } from '#calendar';
import { renderWord, type OfficialDocument } from '#papers';
import { aContext, aReportOf } from '../../../../test/support/a-summary-context.js';
import { aFact, aReport } from '../../../../test/support/a-fact.js';
import { halfYearFacts } from '../../../../test/support/half-year-facts.js';
import type { AssignmentFact } from '../domain/assignment-fact.js';
import { type BesideFigures, nothingBeside } from '../domain/summary-basis.js';
import { summaryDocument } from './summary-document.js';

const documentOf = (
  code: 'Q1' | 'H1' | 'Q3' | 'Y',
  facts: readonly AssignmentFact[] = halfYearFacts,
): OfficialDocument => summaryDocument(aReportOf(code, facts));

const blocksUnder = (document: OfficialDocument, heading: string) =>
  document.sections.find((section) => section.heading === heading)?.blocks ?? [];

/** A section as plain lines, a table row with its cells between bars. */
const linesUnder = (document: OfficialDocument, heading: string): string[] =>
  blocksUnder(document, heading).flatMap((block) => {
    if (block.kind === 'paragraph') return [block.text];
    if (block.kind === 'list') return [...block.items];
    return Array.from(block.rows, (row) => row.cells.join(' | '));
  });

describe('the six-month report', () => {
  const report = documentOf('H1');

  it('names its regime, its plan and its window', () => {
    expect(report).toMatchObject({ type: 'BÁO CÁO', symbol: 'BC-SNV', year: 2023 });
    expect(report.subject).toBe('Kết quả thực hiện Kế hoạch cải cách hành chính\n6 tháng đầu năm 2023');
    expect(report.opening[0]?.text).toContain('Nghị định số 09/2019/NĐ-CP');
    expect(report.opening[0]?.text).toContain('Kế hoạch số 12/KH-UBND ngày 03/01/2023 của Ủy ban nhân dân tỉnh Mẫu');
  });

  it('goes through the headings officials expect', () => {
    expect(report.sections.filter((section) => section.level === 1).map((section) => section.heading)).toEqual([
      'I. Kết quả chung',
      'II. Kết quả theo lĩnh vực',
      'III. Kết quả theo cơ quan, đơn vị',
      'IV. Phần việc chậm tiến độ',
      'V. Phần việc sắp đến hạn',
      'VI. Nhận xét, kiến nghị',
    ]);
  });

  it('gives every figure, and every percentage with its base', () => {
    const lines = linesUnder(report, 'I. Kết quả chung');
    expect(lines[0]).toContain('từ ngày 15/12/2022 đến hết ngày 14/6/2023');
    expect(lines[0]).toContain('14 phần việc đã giao cho 3 cơ quan');
    expect(lines.slice(1, 9)).toEqual([
      '1 | Hoàn thành đúng hạn | 3 | 21,43%',
      ' | Trong đó trước hạn | 2 | 14,29%',
      '2 | Hoàn thành quá hạn | 1 | 7,14%',
      '3 | Đã báo cáo, chờ xác nhận | 2 | 14,29%',
      '4 | Chưa báo cáo, còn trong hạn | 2 | 14,29%',
      '5 | Quá hạn, chưa có báo cáo | 4 | 28,57%',
      '6 | Không ấn định ngày (thường xuyên, có điều kiện) | 2 | 14,29%',
      ' | Tổng cộng | 14 | 100%',
    ]);
    const settled = 'phần việc đã hoàn thành hoặc quá hạn chưa có báo cáo';
    expect(lines.slice(9, 12)).toEqual([
      `Tỷ lệ hoàn thành: 50% (4/8 ${settled})`,
      `Tỷ lệ hoàn thành đúng hạn, theo thời hạn sau gia hạn: 37,50% (3/8 ${settled})`,
      `Tỷ lệ hoàn thành đúng hạn, theo thời hạn giao ban đầu: 22,22% (2/9 ${settled} theo thời hạn giao ban đầu)`,
    ]);
    expect(lines[12]).toContain('9 phần việc đến hạn, 7 lượt báo cáo kết quả được gửi và 4 lượt báo cáo được xác nhận');
  });

  it('shows areas and agencies with their totals, a dash where there is no base', () => {
    expect(linesUnder(report, 'II. Kết quả theo lĩnh vực').slice(0, 4)).toEqual([
      'I | Chỉ đạo, điều hành | 8 | 2 (1) | 1 | 0 | 1 | 4 | 0 | 42,86%',
      'II | Cải cách thể chế | 6 | 1 (1) | 0 | 2 | 1 | 0 | 2 | 100%',
      'III | Cải cách thủ tục hành chính | 0 | 0 | 0 | 0 | 0 | 0 | 0 | –',
      ' | Tổng cộng | 14 | 3 (2) | 1 | 2 | 2 | 4 | 2 | 50%',
    ]);
    expect(linesUnder(report, 'III. Kết quả theo cơ quan, đơn vị').slice(0, 4)).toEqual([
      '1 | Sở C | 4 | 1 | 0 | 1 | 1 | 1 | 0 | 50%',
      '2 | Sở A | 6 | 2 (2) | 1 | 0 | 0 | 1 | 2 | 75%',
      '3 | Sở B | 4 | 0 | 0 | 1 | 1 | 2 | 0 | 0%',
      ' | Tổng cộng | 14 | 3 (2) | 1 | 2 | 2 | 4 | 2 | 50%',
    ]);
  });

  it('names the late in words and in the first annex', () => {
    expect(linesUnder(report, 'IV. Phần việc chậm tiến độ')).toEqual([
      'Có 4 phần việc quá hạn chưa có báo cáo; 1 phần việc hoàn thành quá hạn; ' +
        '1 phần việc báo cáo quá hạn, đang chờ xác nhận. Danh mục chi tiết tại Phụ lục I.',
      'Sở C: 1 phần việc quá hạn, lâu nhất 75 ngày',
      'Sở A: 1 phần việc quá hạn, hết hạn vào ngày chốt số liệu',
      'Sở B: 2 phần việc quá hạn, lâu nhất 75 ngày',
      'Trong kỳ có 2 lượt gia hạn:',
      '8. Nhiệm vụ 8 (Sở B): từ ngày 28/4/2023 đến ngày 30/6/2023',
      '16. Nhiệm vụ 16 (Sở A): từ ngày 31/3/2023 đến ngày 15/5/2023',
    ]);
    const [late, coming] = report.annexes.map((annex) => annex.blocks[0]);
    expect(late?.kind === 'table' && [...late.rows][0]?.cells).toEqual([
      ...['1', '2', 'Nhiệm vụ 2', 'Sở A', '31/3/2023', '31/3/2023', '05/4/2023', '5'],
      'Hoàn thành quá hạn\nNguyên nhân: Chờ góp ý của các sở',
    ]);
    expect(late?.kind === 'table' && [...late.rows][1]?.cells.at(-1)).toMatch(/\nChưa nêu nguyên nhân$/);
    expect(coming?.kind === 'table' && [...coming.rows][0]?.cells).toEqual([
      ...['1', '8', 'Nhiệm vụ 8', 'Sở B', '30/6/2023', '16'],
    ]);
  });

  it('looks thirty days ahead and leaves judgement to people', () => {
    expect(linesUnder(report, 'V. Phần việc sắp đến hạn')[0]).toContain(
      '(từ ngày 15/6/2023 đến hết ngày 14/7/2023) có 2 phần việc chưa báo cáo sẽ đến hạn. Danh mục chi tiết tại Phụ lục II.',
    );
    const toFillIn = report.sections.filter((section) => section.level === 2).flatMap((section) => section.blocks);
    expect(toFillIn).toHaveLength(5);
    expect(toFillIn.every((block) => block.kind === 'paragraph' && block.toFillIn === true)).toBe(true);
  });

  it('prints', async () => {
    expect((await renderWord(report)).subarray(0, 2).toString()).toBe('PK');
  });
});

describe('what stands beside the figures', () => {
  const figures = aReportOf('H1', halfYearFacts).contents.comparison.now;
  const target = { id: 't', area: 'II', text: 'Tỷ lệ hồ sơ đúng hạn', comparator: '>=', values: [95], unit: '%' };
  const beside: BesideFigures = {
    ...nothingBeside(localDate('2023-06-20')),
    ownReports: [
      { agency: 'Sở A', due: localDate('2023-06-20'), reportedOn: localDate('2023-06-19') },
      { agency: 'Sở B', due: localDate('2023-06-20'), reportedOn: null },
    ],
    targets: [
      { ...target, level: 'province', measured: 94.5, note: null },
      {
        ...target,
        id: 'u',
        text: 'Số thủ tục cắt giảm',
        values: [1000],
        unit: 'thủ tục',
        level: null,
        measured: 1200,
        note: null,
      },
      { ...target, id: 'v', comparator: 'between', values: [80, 90], level: null, measured: null, note: null },
    ],
    paragraphs: [
      { area: 'II', topic: 'causes', text: 'Thiếu kinh phí\nThiếu người' },
      { area: '', topic: 'causes', text: 'Chậm văn bản hướng dẫn' },
    ],
    before: { ...figures, window: 'Q1', year: 2023, version: 2, onTimeRate: null },
  };
  const report = summaryDocument(aReportOf('H1', halfYearFacts, { beside }));

  it('compares with the window before and the year before, a dash where there is none', () => {
    const lines = linesUnder(report, 'I. Kết quả chung');
    expect(lines).toContain('Tổng số phần việc | 14 | 14 | –');
    expect(lines).toContain('Tỷ lệ hoàn thành | 50% | – | –');
    const [table] = blocksUnder(report, 'I. Kết quả chung').slice(-1);
    expect(table?.kind === 'table' && table.columns.map(({ header }) => header)).toEqual([
      ...['Nội dung', 'Kỳ này', 'Kỳ trước (quý I năm 2023)', 'Cùng kỳ năm trước'],
    ]);
  });

  it('names who has not reported, and only those', () => {
    const lines = linesUnder(report, 'III. Kết quả theo cơ quan, đơn vị');
    expect(lines.slice(-2)).toEqual([
      'Cơ quan, đơn vị chưa báo cáo (tính đến ngày 20/6/2023):',
      'Sở B: chưa gửi báo cáo định kỳ của kỳ này (hạn 20/6/2023); còn 2 phần việc quá hạn',
    ]);
  });

  it('names the worst of many agencies in the text, and lists in an annex who has not reported', () => {
    const agencies = Array.from({ length: 15 }, (_, index) => `Sở ${index + 10}`);
    const facts = agencies.flatMap((agency, index) =>
      Array.from({ length: index < 13 ? 1 : 2 }, () => aFact({ agency, due: '2023-03-31' })),
    );
    const many = summaryDocument(aReportOf('H1', facts));
    const lines = linesUnder(many, 'IV. Phần việc chậm tiến độ');
    expect(lines.slice(1, 3)).toEqual([
      'Sở 23: 2 phần việc quá hạn, lâu nhất 75 ngày',
      'Sở 24: 2 phần việc quá hạn, lâu nhất 75 ngày',
    ]);
    expect(lines.at(-1)).toBe(
      '3 cơ quan, đơn vị khác có phần việc quá hạn; số liệu của từng cơ quan, đơn vị tại mục III',
    );
    expect(linesUnder(many, 'III. Kết quả theo cơ quan, đơn vị').at(-1)).toMatch(
      /^Có 15 cơ quan, đơn vị chưa báo cáo .* Danh mục chi tiết tại Phụ lục I\.$/,
    );
    const [missing] = many.annexes.map((annex) => annex.blocks[0]);
    expect(missing?.kind === 'table' && [...missing.rows].map(({ cells }) => cells[1])).toEqual(agencies);
  });

  it('sets targets beside what was measured, by the plan’s own comparator', () => {
    expect(linesUnder(report, 'VI. Kết quả thực hiện chỉ tiêu')).toEqual([
      'Kế hoạch giao 3 chỉ tiêu; 2 chỉ tiêu đã có kết quả đo, trong đó 1 chỉ tiêu đạt.',
      '1 | Tỷ lệ hồ sơ đúng hạn | từ 95% trở lên | 94,5% | Chưa đạt',
      '2 | Số thủ tục cắt giảm | từ 1.000 thủ tục trở lên | 1.200 thủ tục | Đạt',
      '3 | Tỷ lệ hồ sơ đúng hạn | từ 80% đến 90% | – | Chưa có kết quả',
    ]);
    expect(report.sections.some(({ heading }) => heading === 'VII. Nhận xét, kiến nghị')).toBe(true);
  });

  it('prints the coordinators’ words by area, and leaves a place where there are none', () => {
    expect(linesUnder(report, '3. Nguyên nhân')).toEqual([
      'Chậm văn bản hướng dẫn',
      'Cải cách thể chế: Thiếu kinh phí',
      'Thiếu người',
    ]);
    expect(linesUnder(report, '1. Kết quả nổi bật')).toEqual(['(Cơ quan báo cáo bổ sung nội dung.)']);
  });

  it('tells of the plans under its own, and names those without a report', () => {
    const report = { ...figures, window: 'H1', year: 2023, version: 1 } as const;
    const lower = [
      { planId: 'a', title: 'Kế hoạch của Sở A', report },
      { planId: 'b', title: 'Kế hoạch của Sở B', report: null },
    ];
    const upper = summaryDocument(aReportOf('H1', halfYearFacts, { beside: { ...beside, lower } }));
    expect(linesUnder(upper, 'IV. Báo cáo của kế hoạch cấp dưới')).toEqual([
      'Có 2 kế hoạch cấp dưới, 1 đã có báo cáo. Chưa có báo cáo:',
      'Kế hoạch của Sở B',
      'Kế hoạch của Sở A | 14 | 4 | 4 | 50%',
      'Kế hoạch của Sở B | – | – | – | –',
    ]);
  });

  it('scores the year alone', () => {
    const year = summaryDocument(aReportOf('Y', halfYearFacts));
    expect(linesUnder(year, 'VI. Tự chấm điểm mức độ hoàn thành Kế hoạch')[0]).toMatch(
      /^\d+\/\d+ phần việc có thời hạn/,
    );
    expect(report.sections.some(({ heading }) => heading.includes('Tự chấm điểm'))).toBe(false);
  });
});

describe('other reports', () => {
  it.each([
    ['Q1', 'quý I năm 2023'],
    ['Q3', 'quý III năm 2023'],
    ['Y', 'năm 2023'],
  ] as const)('%s is of "%s"', (code, period) => {
    expect(documentOf(code).subject.split('\n')[1]).toBe(period);
  });

  it('say so when nothing is assigned, late or coming, and carry no annex', () => {
    const report = documentOf('Q1', []);
    expect(linesUnder(report, 'I. Kết quả chung')).toContain(' | Tổng cộng | 0 | –');
    expect(linesUnder(report, 'I. Kết quả chung')[9]).toMatch(/^Tỷ lệ hoàn thành: – \(chưa có phần việc/);
    expect(linesUnder(report, 'IV. Phần việc chậm tiến độ')).toEqual(['Không có phần việc chậm.']);
    expect(linesUnder(report, 'V. Phần việc sắp đến hạn')[0]).toContain('không có phần việc nào đến hạn');
    expect(report.annexes).toEqual([]);
  });

  it('refer to a single annex without a number', () => {
    const report = documentOf('Q1', [aFact({ due: '2023-02-28' })]);
    expect(linesUnder(report, 'IV. Phần việc chậm tiến độ')[0]).toMatch(/tại Phụ lục\.$/);
  });

  it('of the year scores by the office’s table, and lists its proof in an annex', () => {
    const done = [{ ...aReport('2023-03-20', 'approved', '2023-03-25'), documentNumber: '12/BC-STP' }];
    const year = documentOf('Y', [aFact({ due: '2023-03-31', reports: done })]);
    const lines = linesUnder(year, 'VI. Tự chấm điểm mức độ hoàn thành Kế hoạch');
    expect(lines).toEqual(
      expect.arrayContaining(['Từ 100%: điểm tối đa', 'Từ 80%: điểm theo tỷ lệ hoàn thành', 'Từ 0%: không có điểm']),
    );
    expect(lines.at(-1)).toBe('Tài liệu kiểm chứng tại Phụ lục.');
    const [table] = year.annexes[0]?.blocks ?? [];
    expect(table?.kind === 'table' && Array.from(table.rows, ({ cells }) => cells.slice(2))).toEqual([
      ['Nhiệm vụ 1', 'Sở A', '12/BC-STP', '20/3/2023'],
    ]);
  });

  it('name a plan that carries no number by its issuer and year', () => {
    const plan = { ...aContext().plan, number: null, issuedOn: null };
    expect(summaryDocument(aReportOf('Y', [], { context: { ...aContext(), plan } })).opening[0]?.text).toContain(
      'và Kế hoạch cải cách hành chính năm 2023 của Ủy ban nhân dân tỉnh Mẫu, Sở Nội vụ báo cáo',
    );
  });
});
