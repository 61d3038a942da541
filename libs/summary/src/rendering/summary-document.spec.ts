import { describe, expect, it } from 'vitest';
import { reportWindow } from '#calendar';
import { renderWord, type OfficialDocument } from '#papers';
import { aContext } from '../../../../test/support/a-summary-context.js';
import { aFact } from '../../../../test/support/a-fact.js';
import { halfYearFacts, planOrder } from '../../../../test/support/half-year-facts.js';
import type { AssignmentFact } from '../domain/assignment-fact.js';
import { compileSummary } from '../domain/compile-summary.js';
import { summaryDocument } from './summary-document.js';

const documentOf = (
  code: 'Q1' | 'H1' | 'Q3' | 'Y',
  facts: readonly AssignmentFact[] = halfYearFacts,
): OfficialDocument =>
  summaryDocument(compileSummary(facts, { code, ...reportWindow(code, 2023) }, planOrder), aContext());

const blocksUnder = (document: OfficialDocument, heading: string) =>
  document.sections.find((section) => section.heading === heading)?.blocks ?? [];

/** A section as plain lines, a table row with its cells between bars. */
const linesUnder = (document: OfficialDocument, heading: string): string[] =>
  blocksUnder(document, heading).flatMap((block) => {
    if (block.kind === 'paragraph') return [block.text];
    if (block.kind === 'list') return [...block.items];
    return block.rows.map((row) => row.cells.join(' | '));
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
    expect(lines.slice(1, 8)).toEqual([
      '1 | Hoàn thành đúng hạn | 3 | 21,43%',
      '2 | Hoàn thành quá hạn | 1 | 7,14%',
      '3 | Đã báo cáo, chờ xác nhận | 2 | 14,29%',
      '4 | Chưa báo cáo, còn trong hạn | 2 | 14,29%',
      '5 | Quá hạn, chưa có báo cáo | 4 | 28,57%',
      '6 | Không ấn định ngày (thường xuyên, có điều kiện) | 2 | 14,29%',
      ' | Tổng cộng | 14 | 100%',
    ]);
    const settled = 'phần việc đã hoàn thành hoặc quá hạn chưa có báo cáo';
    expect(lines.slice(8, 11)).toEqual([
      `Tỷ lệ hoàn thành: 50% (4/8 ${settled})`,
      `Tỷ lệ hoàn thành đúng hạn, theo thời hạn sau gia hạn: 37,50% (3/8 ${settled})`,
      `Tỷ lệ hoàn thành đúng hạn, theo thời hạn giao ban đầu: 22,22% (2/9 ${settled} theo thời hạn giao ban đầu)`,
    ]);
    expect(lines[11]).toContain('9 phần việc đến hạn, 7 lượt báo cáo kết quả được gửi và 4 lượt báo cáo được xác nhận');
  });

  it('shows areas and agencies with their totals, a dash where there is no base', () => {
    expect(linesUnder(report, 'II. Kết quả theo lĩnh vực').slice(0, 4)).toEqual([
      'I | Chỉ đạo, điều hành | 8 | 2 | 1 | 0 | 1 | 4 | 0 | 42,86%',
      'II | Cải cách thể chế | 6 | 1 | 0 | 2 | 1 | 0 | 2 | 100%',
      'III | Cải cách thủ tục hành chính | 0 | 0 | 0 | 0 | 0 | 0 | 0 | –',
      ' | Tổng cộng | 14 | 3 | 1 | 2 | 2 | 4 | 2 | 50%',
    ]);
    expect(linesUnder(report, 'III. Kết quả theo cơ quan, đơn vị').slice(0, 4)).toEqual([
      '1 | Sở C | 4 | 1 | 0 | 1 | 1 | 1 | 0 | 50%',
      '2 | Sở A | 6 | 2 | 1 | 0 | 0 | 1 | 2 | 75%',
      '3 | Sở B | 4 | 0 | 0 | 1 | 1 | 2 | 0 | 0%',
      ' | Tổng cộng | 14 | 3 | 1 | 2 | 2 | 4 | 2 | 50%',
    ]);
  });

  it('names the late in words and in the first annex', () => {
    expect(linesUnder(report, 'IV. Phần việc chậm tiến độ')).toEqual([
      'Có 4 phần việc quá hạn chưa có báo cáo; 1 phần việc hoàn thành quá hạn; ' +
        '1 phần việc báo cáo quá hạn, đang chờ xác nhận. Danh mục chi tiết tại Phụ lục I.',
      'Sở C: 1 phần việc quá hạn, lâu nhất 75 ngày',
      'Sở A: 1 phần việc quá hạn, hết hạn vào ngày chốt số liệu',
      'Sở B: 2 phần việc quá hạn, lâu nhất 75 ngày',
    ]);
    const [late, coming] = report.annexes.map((annex) => annex.blocks[0]);
    expect(late?.kind === 'table' && late.rows[0]?.cells).toEqual([
      ...['1', '2', 'Nhiệm vụ 2', 'Sở A', '31/3/2023', '31/3/2023', '05/4/2023', '5', 'Hoàn thành quá hạn'],
    ]);
    expect(coming?.kind === 'table' && coming.rows[0]?.cells).toEqual([
      ...['1', '8', 'Nhiệm vụ 8', 'Sở B', '30/6/2023', '16'],
    ]);
  });

  it('looks thirty days ahead and leaves judgement to people', () => {
    expect(linesUnder(report, 'V. Phần việc sắp đến hạn')[0]).toContain(
      '(từ ngày 15/6/2023 đến hết ngày 14/7/2023) có 2 phần việc chưa báo cáo sẽ đến hạn. Danh mục chi tiết tại Phụ lục II.',
    );
    const toFillIn = report.sections.filter((section) => section.level === 2).flatMap((section) => section.blocks);
    expect(toFillIn).toHaveLength(3);
    expect(toFillIn.every((block) => block.kind === 'paragraph' && block.toFillIn === true)).toBe(true);
  });

  it('prints', async () => {
    expect((await renderWord(report)).subarray(0, 2).toString()).toBe('PK');
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
    expect(linesUnder(report, 'I. Kết quả chung')[8]).toMatch(/^Tỷ lệ hoàn thành: – \(chưa có phần việc/);
    expect(linesUnder(report, 'IV. Phần việc chậm tiến độ')).toEqual(['Không có phần việc chậm.']);
    expect(linesUnder(report, 'V. Phần việc sắp đến hạn')[0]).toContain('không có phần việc nào đến hạn');
    expect(report.annexes).toEqual([]);
  });

  it('refer to a single annex without a number', () => {
    const report = documentOf('Q1', [aFact({ due: '2023-02-28' })]);
    expect(linesUnder(report, 'IV. Phần việc chậm tiến độ')[0]).toMatch(/tại Phụ lục\.$/);
  });

  it('name a plan that carries no number by its issuer and year', () => {
    const summary = compileSummary([], { code: 'Y', ...reportWindow('Y', 2023) }, planOrder);
    const plan = { ...aContext().plan, number: null, issuedOn: null };
    expect(summaryDocument(summary, { ...aContext(), plan }).opening[0]?.text).toContain(
      'và Kế hoạch cải cách hành chính năm 2023 của Ủy ban nhân dân tỉnh Mẫu, Sở Nội vụ báo cáo',
    );
  });
});
