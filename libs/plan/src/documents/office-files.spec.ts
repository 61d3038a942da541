import { strToU8, zipSync, type Zippable } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readPlanDocument } from '../read-plan-document.js';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const p = (text: string, properties = '', run = '') =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:rPr>${run}</w:rPr><w:t>${text}</w:t></w:r></w:p>`;
const tc = (text: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text)}</w:tc>`;
const tr = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`;
const document = (body: string) => `<?xml version="1.0"?><w:document ${W}><w:body>${body}</w:body></w:document>`;
const word = (body: string, more: Zippable = {}) =>
  zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8(document(body)), ...more });

const title = p('KẾ HOẠCH') + p('Cải cách hành chính tỉnh Bình Sơn năm 2026');
const heading = tr(...['STT', 'Nhiệm vụ', 'Sản phẩm', 'Chủ trì', 'Phối hợp', 'Thời gian'].map((text) => tc(text)));
const row = (...texts: string[]) => tr(...texts.map((text) => tc(text)));
const usual = row('1', 'Ban hành kế hoạch kiểm tra', 'Kế hoạch', 'Sở Nội vụ', 'Sở Tư pháp', 'Quý I/2026');
const planOf = (...rows: string[]) => `${title}<w:tbl>${heading}${rows.join('')}</w:tbl>`;

const tasksOf = async (bytes: Uint8Array, name = 'ke-hoach.docx') => {
  const read = await readPlanDocument(bytes, name);
  if (!read.ok) throw new Error(`${read.code}: ${read.message}`);
  return read.reading.tasks.map(({ activity, task, lead, deliverable }) => ({
    what: activity ?? task,
    lead: lead.join('; '),
    deliverable,
  }));
};
const refusalOf = async (bytes: Uint8Array, name = 'ke-hoach.docx') => {
  const read = await readPlanDocument(bytes, name);
  return read.ok ? 'read' : read.code;
};

describe('a Word file', () => {
  it('is read with its list labels, tracked changes accepted, fields and boxes shown once', async () => {
    const numbering = `<w:numbering ${W}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1)"/></w:lvl></w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;
    const item = (text: string) => p(text, '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr>');
    const tracked = `<w:p><w:r><w:t>Quyết định </w:t></w:r><w:del><w:r><w:delText>cũ</w:delText></w:r></w:del><w:ins><w:r><w:t>mới</w:t></w:r></w:ins></w:p>`;
    const field = `<w:p><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>Sở Nội vụ</w:t></w:r></w:p>`;
    const cell = (content: string) => `<w:tc>${content}</w:tc>`;
    const own = tr(
      tc('1'),
      cell(item('Lập danh mục') + item('Công bố danh mục')),
      cell(tracked),
      cell(field),
      tc(''),
      tc('Quý I'),
    );
    const bytes = word(planOf(own), { 'word/numbering.xml': strToU8(numbering) });
    expect(await tasksOf(bytes)).toEqual([
      { what: 'a) Lập danh mục b) Công bố danh mục', lead: 'Sở Nội vụ', deliverable: 'Quyết định mới' },
    ]);
    const read = await readPlanDocument(bytes, 'a.docx');
    expect(read.ok && read.reading.issues.map(({ code }) => code)).toContain('tracked-changes');
  });

  it('is read through a frame of one cell, and with a table inside a cell', async () => {
    const framed = `<w:tbl><w:tr><w:tc>${planOf(usual)}</w:tc></w:tr></w:tbl>`;
    expect(await tasksOf(word(framed))).toHaveLength(1);
    const inner = `<w:tc><w:tbl>${tr(tc('Kế hoạch'))}${tr(tc('Báo cáo'))}</w:tbl>${p('')}</w:tc>`;
    const nested = tr(tc('1'), tc('Ban hành kế hoạch'), inner, tc('Sở Nội vụ'), tc(''), tc('Quý I'));
    expect(await tasksOf(word(planOf(nested)))).toMatchObject([{ deliverable: 'Kế hoạch Báo cáo' }]);
  });

  it('keeps what cannot be seen out of names', async () => {
    const odd = row('1', 'Kiểm tra', 'Báo cáo', 'Sở\u200b Nội\u202e vụ\ufeff', '', 'Quý I/2026');
    expect(await tasksOf(word(planOf(odd)))).toMatchObject([{ lead: 'Sở Nội vụ' }]);
  });
});

describe('an Excel file', () => {
  const S = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
  const inline = (place: string, text: string) => `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`;
  const line = (at: number, texts: readonly string[], more = '') =>
    `<row r="${at}">${texts.map((text, column) => inline(`${'ABCDEFG'[column] ?? 'A'}${at}`, text)).join('')}${more}</row>`;
  const workbook = (rows: string, merges = '') =>
    zipSync({
      'xl/workbook.xml': strToU8(
        `<workbook ${S} ${R}><sheets><sheet name="KH" r:id="r1"/><sheet name="Nháp" state="hidden" r:id="r2"/></sheets></workbook>`,
      ),
      'xl/_rels/workbook.xml.rels': strToU8(
        '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Target="worksheets/sheet2.xml"/></Relationships>',
      ),
      'xl/styles.xml': strToU8(
        `<styleSheet ${S}><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
      ),
      'xl/worksheets/sheet1.xml': strToU8(`<worksheet ${S}><sheetData>${rows}</sheetData>${merges}</worksheet>`),
      'xl/worksheets/sheet2.xml': strToU8(
        `<worksheet ${S}><sheetData>${line(1, ['a', 'b', 'c'])}</sheetData></worksheet>`,
      ),
    });
  const head =
    line(1, ['Kế hoạch cải cách hành chính tỉnh Bình Sơn năm 2026']) +
    line(3, ['STT', 'Nhiệm vụ', 'Sản phẩm', 'Chủ trì', 'Thời gian']);

  it('gives days as printed, formulas as their last value, and leaves hidden sheets alone, saying so', async () => {
    const formula = '<c r="D4" t="str"><f>HYPERLINK("http://x","Sở Nội vụ")</f><v>Sở Nội vụ</v></c>';
    const day = '<c r="E4" s="1"><v>46112</v></c>';
    const bytes = workbook(head + line(4, ['1', 'Ban hành kế hoạch', 'Kế hoạch'], formula + day));
    const read = await readPlanDocument(bytes, 'a.xlsx');
    expect(read).toMatchObject({ ok: true, reading: { tasks: [{ lead: ['Sở Nội vụ'], deadlineText: '31/3/2026' }] } });
    expect(read.ok && read.reading.issues.map(({ code }) => code)).toContain('hidden-sheets');
  });

  it('takes a merged cell for all its rows', async () => {
    const rows =
      line(4, ['1', 'Việc một', 'Báo cáo', 'Sở Nội vụ', 'Quý I']) + line(5, ['2', 'Việc hai', 'Báo cáo', '', 'Quý II']);
    const bytes = workbook(head + rows, '<mergeCells><mergeCell ref="D4:D5"/></mergeCells>');
    expect((await tasksOf(bytes, 'a.xlsx')).map(({ lead }) => lead)).toEqual(['Sở Nội vụ', 'Sở Nội vụ']);
  });
});

describe('a file made to do harm', () => {
  const zeros = new Uint8Array(97 * 1024 * 1024);
  it.each<[string, () => Uint8Array, string, string]>([
    ['a bomb', () => zipSync({ 'word/document.xml': zeros }), 'a.docx', 'too-large'],
    ['macros inside', () => word(planOf(usual), { 'word/vbaProject.bin': new Uint8Array(9) }), 'a.docx', 'macros'],
    [
      'a way out of the folder',
      () => word(planOf(usual), { '../../etc/cron': new Uint8Array(1) }),
      'a.docx',
      'unsafe-archive',
    ],
    ['a way into the root', () => word(planOf(usual), { '/etc/cron': new Uint8Array(1) }), 'a.docx', 'unsafe-archive'],
    [
      'entities that grow',
      () =>
        zipSync({
          'word/document.xml': strToU8(`<!DOCTYPE x [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]>${document(p('&b;'))}`),
        }),
      'a.docx',
      'unsafe-xml',
    ],
    ['a tower of elements', () => word('<w:sdt>'.repeat(5_000)), 'a.docx', 'unsafe-xml'],
    [
      'a row of 100,000 cells',
      () => word(planOf(tr(...Array.from({ length: 100_000 }, () => '<w:tc/>')))),
      'a.docx',
      'too-many-cells',
    ],
    [
      'a span of a million columns',
      () => word(planOf(tr(tc('1', '<w:gridSpan w:val="1000000"/>'), tc('a'), tc('b')))),
      'a.docx',
      'too-many-cells',
    ],
    ['half a file', () => word(planOf(usual)).subarray(0, 400), 'a.docx', 'damaged'],
    ['a picture of a page', () => word('<w:p><w:r><w:drawing><a:blip/></w:drawing></w:r></w:p>'), 'a.docx', 'scanned'],
    ['an archive of anything', () => zipSync({ 'readme.md': strToU8('x') }), 'a.docx', 'unsupported-format'],
    [
      'a locked file',
      () => Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.from('EncryptedPackage', 'utf16le')]),
      'a.docx',
      'password',
    ],
    ['a broken PDF', () => strToU8('%PDF-1.7\nnothing'), 'a.pdf', 'damaged'],
  ])('%s is refused', async (_, make, name, code) => {
    expect(await refusalOf(make(), name)).toBe(code);
  });

  it('does no harm as a million merged cells or an open quotation', async () => {
    const quotation = `"${'a,'.repeat(50_000)}`;
    expect(await refusalOf(strToU8(quotation), 'a.csv')).not.toBe('read');
  });
});
