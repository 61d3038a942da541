import { describe, expect, it } from 'vitest';
import type { AgencyReportContent } from '#contracts';
import { agencyReportDocument } from './agency-report-document.js';

const report = (changes: Partial<AgencyReportContent> = {}): AgencyReportContent => ({
  ...{ title: 'Báo cáo cải cách hành chính quý I', year: 2026, agency: 'Sở Y tế', receiver: 'Sở Nội vụ' },
  ...{ window: { name: 'quý I', from: '2025-12-15', to: '2026-03-14' }, countedTo: '2026-03-14' },
  ...{ superior: 'Ủy ban nhân dân tỉnh Bình Sơn', areas: [{ key: '', planId: null, code: '', name: 'Chung' }] },
  ...{ texts: [], figures: [], tthcMonths: [], tthcMissing: [] },
  ...changes,
});
const paper = (changes: Partial<AgencyReportContent>, isDraft = false) =>
  agencyReportDocument(report(changes), isDraft);

describe('the paper of an agency’s own report', () => {
  it.each([
    ['Sở Y tế', 'Ủy ban nhân dân tỉnh Bình Sơn', 'BC-SYT', 'Bình Sơn', ['GIÁM ĐỐC']],
    ['Văn phòng UBND tỉnh', 'Ủy ban nhân dân tỉnh Bình Sơn', 'BC-VPUBNDT', 'Bình Sơn', ['CHÁNH VĂN PHÒNG']],
    ['UBND xã Khê Thượng', null, 'BC-UBND', 'Khê Thượng', ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH']],
    ['Bảo hiểm xã hội tỉnh', 'Ủy ban nhân dân tỉnh Bình Sơn', 'BC-BHXHT', 'Bình Sơn', ['THỦ TRƯỞNG CƠ QUAN']],
  ])('is issued by %s', (agency, superiorBody, symbol, place, lines) => {
    expect(paper({ agency })).toMatchObject({ issuingBody: agency, superiorBody, symbol, place, signer: { lines } });
  });

  it.each([
    ['Báo cáo cải cách hành chính quý I', 'Cải cách hành chính quý I năm 2026'],
    ['Báo cáo cải cách hành chính định kỳ năm', 'Cải cách hành chính định kỳ năm 2026'],
    ['Báo cáo cải cách hành chính năm gửi UBND tỉnh', 'Cải cách hành chính năm 2026'],
    ['Tình hình dịch bệnh tháng 3', 'Tình hình dịch bệnh tháng 3 năm 2026'],
  ])('"%s" is on "%s"', (title, subject) => {
    expect(paper({ title }).subject).toBe(subject);
  });

  it('has places to fill in before it is sent, and none after', () => {
    const remarks = (isDraft: boolean) => JSON.stringify(paper({}, isDraft).sections);
    expect(remarks(true)).toContain('toFillIn');
    expect(remarks(false)).not.toContain('toFillIn');
  });

  it('speaks of TTHC only where the agency owes returns', () => {
    const headings = (changes: Partial<AgencyReportContent>) =>
      paper(changes).sections.map(({ heading, level }) => (level === 1 ? heading : null));
    expect(headings({})).not.toContain('II. Kết quả giải quyết thủ tục hành chính');
    expect(headings({ tthcMissing: ['2026-01'] })).toContain('II. Kết quả giải quyết thủ tục hành chính');
  });
});
