import { describe, expect, it } from 'vitest';
import { list, paragraph, toFillIn, type OfficialDocument, type Table } from './domain/official-document.js';
import { lazily } from './domain/rows.js';
import { openPackage } from './package-archive.js';
import { renderWord } from './render-word.js';

const figures: Table = {
  kind: 'table',
  caption: 'Số liệu',
  columns: [
    { header: 'TT', width: 1, align: 'center' },
    { header: 'Lĩnh vực', width: 3 },
  ],
  rows: [{ cells: ['1', 'Thể chế'] }, { cells: ['', 'Tổng cộng'], strong: true }],
};

const aDocument = (changes: Partial<OfficialDocument> = {}): OfficialDocument => ({
  superiorBody: 'UBND tỉnh Mẫu',
  issuingBody: 'Sở Nội vụ',
  symbol: 'BC-SNV',
  place: 'Tỉnh Mẫu',
  year: 2026,
  type: 'BÁO CÁO',
  subject: 'Kết quả thực hiện\nquý I năm 2026',
  basis: ['Căn cứ thứ nhất', 'Căn cứ thứ hai;'],
  opening: [paragraph('Lời mở đầu.')],
  sections: [
    { heading: 'I. Kết quả', level: 1, blocks: [list(['việc một', 'việc hai']), figures, toFillIn('(ghi thêm)')] },
  ],
  closing: 'Trên đây là báo cáo.',
  signer: { lines: ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'] },
  recipients: { to: ['UBND tỉnh', 'Các sở'], archive: 'CCHC' },
  annexes: [
    { title: 'Danh mục một', landscape: true, blocks: [figures] },
    { title: 'Danh mục hai', landscape: false, blocks: [paragraph('Không có.')] },
  ],
  ...changes,
});

async function partsOf(document: OfficialDocument) {
  const parts = openPackage(await renderWord(document));
  const text = (path: string) => parts.get(path)?.toString('utf8') ?? '';
  const xml = text('word/document.xml');
  const paragraphs = xml.split('</w:p>').map(wordsOf).filter(Boolean);
  return { parts, text, xml, paragraphs, sections: xml.match(/<w:sectPr.*?<\/w:sectPr>/gs) ?? [] };
}

const wordsOf = (xml: string): string =>
  [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, words]) => words).join('');

/** The XML of the paragraph that says exactly `words`. */
function paragraphSaying(xml: string, words: string): string {
  const found = xml.split('</w:p>').find((each) => wordsOf(each) === words);
  return found?.slice(found.lastIndexOf('<w:p>')) ?? '';
}

describe('a Word file in the layout of NĐ 30/2020', () => {
  it('says everything in the order of the decree', async () => {
    const { paragraphs } = await partsOf(aDocument());
    expect(paragraphs.map((each) => each.replace(/ {2,}/g, ' … '))).toEqual([
      'UBND TỈNH MẪU',
      'SỞ NỘI VỤ',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Số: … /BC-SNV',
      'Tỉnh Mẫu, ngày … tháng … năm 2026',
      'BÁO CÁO',
      'Kết quả thực hiện',
      'quý I năm 2026',
      'Căn cứ thứ nhất;',
      'Căn cứ thứ hai.',
      'Lời mở đầu.',
      'I. KẾT QUẢ',
      '- việc một;',
      '- việc hai.',
      'Số liệu',
      ...['TT', 'Lĩnh vực', '1', 'Thể chế', 'Tổng cộng'],
      '(ghi thêm)',
      'Trên đây là báo cáo./.',
      'Nơi nhận:',
      '- UBND tỉnh;',
      '- Các sở;',
      '- Lưu: VT, CCHC.',
      'KT. GIÁM ĐỐC',
      'PHÓ GIÁM ĐỐC',
      'Phụ lục I',
      'DANH MỤC MỘT',
      '(Kèm theo Báo cáo số … /BC-SNV ngày … tháng … năm 2026 của Sở Nội vụ)',
      ...['Số liệu', 'TT', 'Lĩnh vực', '1', 'Thể chế', 'Tổng cộng'],
      'Phụ lục II',
      'DANH MỤC HAI',
      '(Kèm theo Báo cáo số … /BC-SNV ngày … tháng … năm 2026 của Sở Nội vụ)',
      'Không có.',
    ]);
  });

  it('is A4 with margins 20, 20, 30 and 15 mm, an annex on its own pages, lying down where asked', async () => {
    const { sections } = await partsOf(aDocument());
    expect(sections).toHaveLength(3);
    for (const section of sections) {
      expect(section).toMatch(/<w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701"/);
    }
    expect(sections[0]).toMatch(/<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/);
    expect(sections[1]).toMatch(/<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/);
  });

  it('numbers pages at the top, centred, not on the first page', async () => {
    const { text, sections } = await partsOf(aDocument());
    const headers = [1, 2].map((index) => text(`word/header${index}.xml`));
    const numbered = headers.filter((each) => each.includes('PAGE'));
    expect(numbered).toHaveLength(1);
    expect(numbered[0]).toMatch(/<w:jc w:val="center"\/>.*<w:sz w:val="26"\/>/s);
    for (const section of sections) expect(section).toMatch(/<w:titlePg\/>/);
    for (const section of sections) expect(section).toMatch(/<w:pgNumType w:start="1" w:fmt="decimal"/);
  });

  it('is set in black Times New Roman 14, the body justified with a first-line indent and 6 pt after', async () => {
    const { text } = await partsOf(aDocument());
    const styles = text('word/styles.xml');
    const defaults = /<w:docDefaults>.*?<\/w:docDefaults>/s.exec(styles)?.[0] ?? '';
    expect(defaults).toContain('w:ascii="Times New Roman"');
    expect(defaults).toContain('<w:color w:val="000000"/>');
    expect(defaults).toContain('<w:sz w:val="28"/>');
    const body = /<w:style [^>]*w:styleId="BodyText".*?<\/w:style>/s.exec(styles)?.[0] ?? '';
    expect(body).toMatch(/<w:spacing w:after="120" w:before="0" w:line="264" w:lineRule="auto"\/>/);
    expect(body).toContain('w:firstLine="720"');
    expect(body).toContain('<w:jc w:val="both"/>');
  });

  it.each([
    ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 24, true, false],
    ['Độc lập - Tự do - Hạnh phúc', 26, true, false],
    ['UBND TỈNH MẪU', 24, false, false],
    ['SỞ NỘI VỤ', 24, true, false],
    ['BÁO CÁO', 28, true, false],
    ['Nơi nhận:', 24, true, true],
    ['- UBND tỉnh;', 22, false, false],
    ['PHÓ GIÁM ĐỐC', 28, true, false],
  ])('sets "%s" at %i half-points, bold %s, italic %s', async (words, size, bold, italics) => {
    const found = paragraphSaying((await partsOf(aDocument())).xml, words);
    expect(found).toContain(`<w:sz w:val="${size}"/>`);
    expect(found.includes('<w:b/>')).toBe(bold);
    expect(found.includes('<w:i/>')).toBe(italics);
  });

  it('draws the lines under motto, issuing body and subject; nothing is underlined', async () => {
    const { xml } = await partsOf(aDocument());
    expect(xml.match(/<w:pBdr><w:top w:val="single"/g)).toHaveLength(3);
    expect(xml).not.toContain('<w:u ');
  });

  it('repeats the header row of a table and keeps rows whole', async () => {
    const { xml } = await partsOf(aDocument({ annexes: [] }));
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(xml).toContain('<w:tblGrid><w:gridCol w:w="2338"/><w:gridCol w:w="7017"/></w:tblGrid>');
  });

  it('leaves a single annex without a number and a body without superior without its line', async () => {
    const annexes = [{ title: 'Danh mục', landscape: false, blocks: [] }];
    const { paragraphs } = await partsOf(aDocument({ annexes, superiorBody: null }));
    expect(paragraphs).toContain('Phụ lục');
    expect(paragraphs[0]).toBe('SỞ NỘI VỤ');
  });

  it('carries markup, control characters and NFD as plain text', async () => {
    const { xml } = await partsOf(aDocument({ opening: [paragraph('a < b & c\u000b\u0000 "e\u0302"')] }));
    expect(xml).toContain('a &lt; b &amp; c &quot;ê&quot;');
  });

  it('writes rows made while they are asked for, a sum row in bold, each line of a cell as a paragraph', async () => {
    const rows = lazily(['một\nhai', 'ba'], (words, index) => ({ cells: [String(index), words], strong: index === 1 }));
    const { xml } = await partsOf(
      aDocument({ annexes: [], sections: [{ heading: 'I.', level: 1, blocks: [{ ...figures, rows }] }] }),
    );
    const [, plain = '', strong = ''] = xml.split('</w:tr>').filter((row) => row.includes('TableText'));
    expect(plain.split('</w:p>').map(wordsOf)).toEqual(['0', 'một', 'hai', '']);
    expect(plain.match(/<w:pStyle w:val="TableText"\/><w:jc w:val="left"\/>/g)).toHaveLength(2);
    expect([plain.includes('<w:b/>'), strong.match(/<w:b\/>/g)?.length]).toEqual([false, 2]);
  });

  it('gives the same bytes for the same document', async () => {
    expect((await renderWord(aDocument())).equals(await renderWord(aDocument()))).toBe(true);
  });
});
