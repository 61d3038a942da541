import { strToU8, zipSync } from 'fflate';

const leads = ['Sở Nội vụ', 'Sở Tư pháp', 'Văn phòng UBND tỉnh', 'Sở Tài chính', 'Các sở, ban, ngành'];
const deadlines = ['Quý I/2026', 'Trước ngày 15/6/2026', 'Hằng quý', 'Thường xuyên', 'Tháng 9/2026', 'Quý III, IV'];

/** A plan of so many rows as Word writes it: merged cells, areas every fifty rows, a repeated heading every thirty. */
export function aWordPlan(rows: number): Uint8Array {
  const body = [paragraph('KẾ HOẠCH'), paragraph('Cải cách hành chính năm 2026 của tỉnh Bình Sơn'), table(rows)].join(
    '',
  );
  const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  const document = `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="${namespace}"><w:body>${body}</w:body></w:document>`;
  return zipSync({
    '[Content_Types].xml': strToU8(contentTypes),
    '_rels/.rels': strToU8(relationships),
    'word/document.xml': strToU8(document),
  });
}

function table(rows: number): string {
  const lines = Array.from({ length: rows }, (_, index) => [
    ...(index % 50 === 0 ? [area(index / 50 + 1)] : []),
    ...(index % 30 === 0 ? [heading] : []),
    row(index + 1),
  ]);
  return `<w:tbl>${heading}${lines.flat().join('')}</w:tbl>`;
}

function area(number: number): string {
  return tableRow([
    cell(`${'I'.repeat(((number - 1) % 3) + 1)}`),
    cell(`Lĩnh vực thứ ${number}`, '<w:gridSpan w:val="5"/>'),
  ]);
}

const heading = tableRow(
  ['STT', 'Nhiệm vụ', 'Sản phẩm', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Thời gian hoàn thành'].map((text) =>
    cell(text),
  ),
);

function row(number: number): string {
  const merged = number % 3 === 1 ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>';
  return tableRow([
    cell(String(number)),
    cell(`Rà soát, đơn giản hóa nhóm thủ tục hành chính thứ ${number} thuộc phạm vi quản lý của ngành`),
    cell(`Quyết định công bố kết quả lần ${number}`),
    cell(leads[number % leads.length] ?? ''),
    cell(number % 3 === 1 ? 'UBND cấp huyện, cấp xã' : '', merged),
    cell(deadlines[number % deadlines.length] ?? ''),
  ]);
}

function tableRow(cells: readonly string[]): string {
  return `<w:tr>${cells.join('')}</w:tr>`;
}

function cell(text: string, properties = ''): string {
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`;
}

function paragraph(text: string): string {
  return `<w:p><w:pPr><w:jc w:val="both"/></w:pPr><w:r><w:rPr><w:sz w:val="26"/></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

const packages = 'http://schemas.openxmlformats.org/package/2006';
const contentTypes = `<?xml version="1.0"?><Types xmlns="${packages}/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;
const relationships = `<?xml version="1.0"?><Relationships xmlns="${packages}/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`;
