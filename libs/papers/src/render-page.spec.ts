import { describe, expect, it } from 'vitest';
import { list, type OfficialDocument, paragraph, toFillIn } from './domain/official-document.js';
import { renderPage } from './render-page.js';

const table = {
  kind: 'table',
  columns: [
    { header: 'Cơ quan', width: 3 },
    { header: 'Số việc', width: 1, align: 'right' },
  ],
  rows: [{ cells: ['Sở Một', '3'] }, { cells: ['Tổng', '3'], strong: true }],
} as const;

const document: OfficialDocument = {
  superiorBody: 'UBND tỉnh',
  issuingBody: 'Sở <Nội vụ> & "cộng sự"',
  symbol: 'BC-SNV',
  place: 'Mẫu Sơn',
  year: 2026,
  type: 'BÁO CÁO',
  subject: 'Kết quả\nquý I',
  basis: ['Căn cứ Nghị định'],
  opening: [paragraph('Mở đầu')],
  sections: [{ heading: 'I. Chung', level: 1, blocks: [list(['một', 'hai']), toFillIn('(điền)'), table] }],
  closing: 'Trên đây là báo cáo',
  signer: { lines: ['Giám đốc'] },
  recipients: { to: ['UBND tỉnh'], archive: 'CCHC' },
  annexes: [{ title: 'Danh mục', landscape: true, blocks: [table] }],
};

describe('a document as a web page', () => {
  const page = renderPage(document);

  it('lets no text become markup', () => {
    expect(page).toContain('SỞ &lt;NỘI VỤ&gt; &amp; &quot;CỘNG SỰ&quot;');
    expect(page).not.toContain('<NỘI');
  });

  it('runs and loads nothing', () => {
    expect(page).not.toMatch(/<script|<link|<img|url\(|src=/i);
  });

  it('has tables that a screen reader understands, with sums in bold', () => {
    expect(page).toContain('<th scope="col">Cơ quan</th>');
    expect(page).toContain('<td class="right">3</td>');
    expect(page).toContain('<tr class="strong">');
  });

  it('ends the text and its recipients as the decree asks', () => {
    expect(page).toContain('Trên đây là báo cáo./.');
    expect(page).toContain('<li>UBND tỉnh;</li><li>Lưu: VT, CCHC.</li>');
  });

  it('puts wide annexes on pages of their own', () => {
    expect(page).toContain('<section class="annex landscape"><h2>Phụ lục<span>Danh mục</span></h2>');
  });

  it('gives the same page for the same document', () => {
    expect(renderPage(document)).toBe(page);
  });
});
