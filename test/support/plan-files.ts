import {
  Document,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalMergeType,
} from 'docx';
import writeExcelFile, { type SheetData } from 'write-excel-file/node';

/** A cell as an office makes it: paragraphs, and how many rows and columns it covers. */
export interface FileCell {
  readonly paragraphs: readonly string[];
  readonly rows?: number;
  readonly columns?: number;
  /** Covered by a cell above or to the left. */
  readonly covered?: 'from-above' | 'from-left';
}

export type FilePart =
  | { readonly kind: 'paragraph'; readonly text: string; readonly bold?: boolean; readonly heading?: boolean }
  | { readonly kind: 'table'; readonly rows: readonly (readonly FileCell[])[] };

/** The same document in every format that a plan may come in. */
export const fileMakers = {
  txt: (parts: readonly FilePart[]) => Promise.resolve(Buffer.from(asText(parts), 'utf8')),
  csv: (parts: readonly FilePart[]) => Promise.resolve(Buffer.from(asCsv(parts), 'utf8')),
  docx: asWord,
  xlsx: asWorkbook,
} as const;

function asText(parts: readonly FilePart[]): string {
  const lines = parts.flatMap((part) => {
    if (part.kind === 'paragraph') return [part.bold === true ? `**${part.text}**` : part.text, ''];
    return [...part.rows.map((row) => row.map(({ paragraphs }) => paragraphs.join('<br>')).join('\t')), ''];
  });
  return lines.join('\n');
}

function asCsv(parts: readonly FilePart[]): string {
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const lines = parts.flatMap((part) => {
    if (part.kind === 'paragraph') return [quoted(part.text), ''];
    return [...part.rows.map((row) => row.map(({ paragraphs }) => quoted(paragraphs.join('\n'))).join(',')), ''];
  });
  return lines.join('\r\n');
}

async function asWord(parts: readonly FilePart[]): Promise<Buffer> {
  const children = parts.map((part) => {
    if (part.kind === 'paragraph')
      return new Paragraph({
        children: [new TextRun({ text: part.text, ...(part.bold === true && { bold: true }) })],
        ...(part.heading === true && { heading: HeadingLevel.HEADING_1 }),
      });
    return new Table({ rows: part.rows.map(wordRow) });
  });
  return Packer.toBuffer(new Document({ sections: [{ children }] }));
}

/** Word wants one cell for a horizontal merge, and one in every row for a vertical one. */
function wordRow(row: readonly FileCell[]): TableRow {
  const own = row.filter(({ covered }) => covered !== 'from-left');
  return new TableRow({
    children: own.map(({ paragraphs, columns = 1, rows = 1, covered }) => {
      const merge =
        covered === 'from-above' ? VerticalMergeType.CONTINUE : rows > 1 ? VerticalMergeType.RESTART : undefined;
      const texts = paragraphs.length === 0 ? [''] : paragraphs;
      return new TableCell({
        children: texts.map((text) => new Paragraph(text)),
        ...(columns > 1 && { columnSpan: columns }),
        ...(merge !== undefined && { verticalMerge: merge }),
      });
    }),
  });
}

/** A table of another width than the one before begins a sheet of its own: a sheet has one set of columns. */
async function asWorkbook(parts: readonly FilePart[]): Promise<Buffer> {
  const sheets: { width: number | null; data: SheetData }[] = [{ width: null, data: [] }];
  for (const part of parts) {
    const width = part.kind === 'table' ? (part.rows[0]?.length ?? 0) : null;
    const open = sheets.at(-1);
    if (open === undefined || (width !== null && open.width !== null && open.width !== width))
      sheets.push({ width, data: [] });
    const sheet = sheets.at(-1);
    if (sheet === undefined) continue;
    sheet.width ??= width;
    const rows =
      part.kind === 'paragraph' ? [[{ value: part.text, type: String }]] : part.rows.map((row) => row.map(sheetCell));
    sheet.data.push(...rows, []);
  }
  return writeExcelFile(sheets.map(({ data }, at) => ({ sheet: `Trang ${at + 1}`, data }))).toBuffer();
}

function sheetCell({ paragraphs, rows = 1, columns = 1, covered }: FileCell): SheetData[number][number] {
  if (covered !== undefined || paragraphs.length === 0) return null;
  const value = paragraphs.join('\n');
  return { value, type: String, ...(rows > 1 && { rowSpan: rows }), ...(columns > 1 && { columnSpan: columns }) };
}
