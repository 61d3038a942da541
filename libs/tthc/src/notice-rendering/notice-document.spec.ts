import { describe, expect, it } from 'vitest';
import type { OfficialDocument } from '#papers';
import { aReturn, marchFacts, someNoticeFacts } from '../../../../test/support/a-return.js';
import { compileNotice, type NoticeFacts } from '../domain/compile-notice.js';
import { noticeDocument } from './notice-document.js';
import type { PrintedNotice } from './printed-notice.js';
import { renderNoticeCsv, renderNoticeWord, renderNoticeWorkbook } from './render-notice.js';

const printed = (facts: NoticeFacts, more: Partial<PrintedNotice> = {}): PrintedNotice => ({
  ...{ model: compileNotice(facts), version: 1, changes: [], reason: null },
  ...more,
});

/** A section as plain lines, a table row with its cells between bars. */
const linesUnder = (document: OfficialDocument, heading: string): string[] =>
  (document.sections.find((section) => section.heading.endsWith(heading))?.blocks ?? []).flatMap((block) => {
    if (block.kind === 'paragraph') return [block.text];
    if (block.kind === 'list') return [...block.items];
    return Array.from(block.rows, (row) => row.cells.join(' | '));
  });

describe('the notice as a paper', () => {
  const paper = noticeDocument(printed(marchFacts()));

  it('is a THÔNG BÁO of its office with the right act and days', () => {
    expect(paper).toMatchObject({ type: 'THÔNG BÁO', symbol: 'TB-VPUBNDT', year: 2026 });
    expect(paper.subject).toBe('Kết quả tiếp nhận, giải quyết thủ tục hành chính\ntháng 3 năm 2026');
    expect(paper.opening[0]?.text).toContain('Nghị định số 118/2025/NĐ-CP');
    expect(paper.annexes.every(({ landscape }) => landscape)).toBe(true);
  });

  it('names every rate with its base, and the target beside it', () => {
    const lines = linesUnder(paper, 'Kết quả chung');
    expect(lines[0]).toBe('Số liệu từ ngày 01/3/2026 đến hết ngày 31/3/2026; 3/4 cơ quan, đơn vị đã gửi số liệu.');
    expect(lines.slice(-5)).toEqual([
      'Giải quyết đúng hạn (gồm trước hạn): 96,67% (116/120 hồ sơ đã giải quyết)',
      'Giải quyết trước hạn: 58,33% (70/120 hồ sơ đã giải quyết)',
      'Giải quyết quá hạn: 3,33% (4/120 hồ sơ đã giải quyết)',
      'Tiếp nhận trực tuyến: 66,42% (91/137 hồ sơ tiếp nhận mới trong kỳ)',
      'Chỉ tiêu giải quyết đúng hạn: 95%; kết quả 96,67%, đạt',
    ]);
  });

  it('compares in points, with a dash where there is nothing to compare', () => {
    expect(linesUnder(paper, 'cùng kỳ năm trước')[0]).toBe(
      '1 | Giải quyết đúng hạn (gồm trước hạn) | 96,67% | 90% | +6,67 | – | –',
    );
  });

  it('names the late and the silent', () => {
    expect(linesUnder(paper, 'có hồ sơ quá hạn')).toEqual([
      'Có 1 cơ quan, đơn vị; nguyên nhân tại Phụ lục II.',
      'Sở Tài chính: 4 hồ sơ giải quyết quá hạn, 2 hồ sơ đang giải quyết quá hạn; 3 văn bản xin lỗi',
    ]);
    expect(linesUnder(paper, 'chưa gửi số liệu')[1]).toBe('UBND xã Bình Minh (Cấp xã)');
  });

  it('issued again says why and what it says otherwise', () => {
    const changes = [{ agency: 'Sở Tài chính', what: 'Đã giải quyết: quá hạn', before: '4', after: '5' }];
    const again = noticeDocument(printed(marchFacts(), { version: 2, reason: 'Sở Tài chính nhập thiếu.', changes }));
    expect(again.subject).toContain('tháng 3 năm 2026 (lần 2)');
    expect(again.sections[0]?.heading).toBe('I. Nội dung điều chỉnh');
    expect(linesUnder(again, 'Nội dung điều chỉnh')).toEqual([
      'Thông báo này thay thế Thông báo lần 1 của cùng tháng. Lý do: Sở Tài chính nhập thiếu.',
      '1 | Đã giải quyết: quá hạn | Sở Tài chính | 4 | 5',
    ]);
  });

  it('follows the older act before it was replaced', () => {
    const paper = noticeDocument(printed(someNoticeFacts({ month: '2025-06' })));
    expect(paper.opening[0]?.text).toContain('Nghị định số 61/2018/NĐ-CP');
  });
});

describe('the files of a notice', () => {
  it('are the same for the same notice', async () => {
    const [one, other] = [printed(marchFacts()), printed(marchFacts())];
    expect((await renderNoticeWord(one)).equals(await renderNoticeWord(other))).toBe(true);
    expect((await renderNoticeWorkbook(one)).equals(await renderNoticeWorkbook(other))).toBe(true);
  });

  it('as open data carry a row for every agency and no formula', () => {
    const returns = [aReturn({ number: 1, agency: '=1+1', figures: { onTime: 3, late: 1 } })];
    const text = renderNoticeCsv(printed(someNoticeFacts({ returns })));
    const [, row] = text.split('\r\n');
    expect(text.startsWith('\uFEFFTT,"Cơ quan, đơn vị",Cấp,')).toBe(true);
    expect(row).toBe("1,'=1+1,Cấp tỉnh,2026-04-02,4,0,4,0,4,0,3,1,0,0,0,0.75,0,0.25,0,,1");
  });
});
