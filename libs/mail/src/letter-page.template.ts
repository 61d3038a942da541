import { escapeHtml } from './domain/escape-text.js';

/** The parts that every letter has, once as HTML and once as plain text. Strings are plain text; the page escapes them. */
export interface LetterParts {
  readonly title: string;
  readonly greeting: string;
  readonly tables: readonly LetterTable[];
  readonly link: { readonly label: string; readonly url: string };
  /** Sentences under "Vì sao tôi nhận được thư này". */
  readonly why: readonly string[];
}

export interface LetterTable {
  readonly heading: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly LetterCell[])[];
  /** Said below the table: what was left out. */
  readonly more: string | null;
}

/** One or more pieces side by side, each perhaps a link. */
export type LetterCell = readonly { readonly text: string; readonly url?: string }[];

const FONT = 'font-family:Arial,Helvetica,sans-serif;font-size:14px;line-height:1.5;color:#1f1f1f';
const CELL = 'border:1px solid #b8b8b8;padding:6px 8px;text-align:left;vertical-align:top';

/** Outlook lays out tables and inline styles alone. */
export function htmlPage(parts: LetterParts): string {
  const { label, url } = parts.link;
  return `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(parts.title)}</title></head>
<body style="margin:0;padding:16px;background:#ffffff;${FONT}">
<h1 style="font-size:18px;margin:0 0 12px">${escapeHtml(parts.title)}</h1>
<p style="margin:0 0 12px">${escapeHtml(parts.greeting)}</p>
${parts.tables.map(htmlTable).join('\n')}
<p style="margin:16px 0"><a href="${escapeHtml(url)}" style="color:#0b57d0">${escapeHtml(label)}</a></p>
<hr style="border:0;border-top:1px solid #b8b8b8;margin:16px 0">
<h2 style="font-size:13px;margin:0 0 4px">${WHY_HEADING}</h2>
${parts.why.map((sentence) => `<p style="font-size:12px;color:#4a4a4a;margin:0 0 4px">${escapeHtml(sentence)}</p>`).join('\n')}
</body></html>
`;
}

export function textPage(parts: LetterParts): string {
  return [
    parts.title.toUpperCase(),
    parts.greeting,
    ...parts.tables.map(textTable),
    `${parts.link.label}: ${parts.link.url}`,
    ['--', `${WHY_HEADING}:`, ...parts.why].join('\n'),
    '',
  ].join('\n\n');
}

const WHY_HEADING = 'Vì sao tôi nhận được thư này';

function htmlTable(table: LetterTable): string {
  const head = table.columns.map(
    (column) => `<th scope="col" style="${CELL};background:#f0f0f0">${escapeHtml(column)}</th>`,
  );
  const rows = table.rows.map(
    (row) => `<tr>${row.map((cell) => `<td style="${CELL}">${htmlCell(cell)}</td>`).join('')}</tr>`,
  );
  const more = table.more === null ? '' : `<p style="margin:4px 0 0">${escapeHtml(table.more)}</p>`;
  return `<h2 style="font-size:15px;margin:16px 0 6px">${escapeHtml(table.heading)}</h2>
<table style="border-collapse:collapse;width:100%;${FONT}"><thead><tr>${head.join('')}</tr></thead>
<tbody>${rows.join('\n')}</tbody></table>${more}`;
}

function htmlCell(cell: LetterCell): string {
  return cell
    .map(({ text, url }) =>
      url === undefined
        ? escapeHtml(text)
        : `<a href="${escapeHtml(url)}" style="color:#0b57d0">${escapeHtml(text)}</a>`,
    )
    .join(', ');
}

function textTable(table: LetterTable): string {
  const rows = table.rows.map((row) => `- ${row.map(textCell).filter(Boolean).join(' | ')}${textLinks(row)}`);
  return [table.heading.toUpperCase(), ...rows, ...(table.more === null ? [] : [table.more])].join('\n');
}

function textCell(cell: LetterCell): string {
  return cell.map(({ text }) => text).join(', ');
}

function textLinks(row: readonly LetterCell[]): string {
  const urls = row.flat().flatMap(({ url }) => url ?? []);
  return urls.map((url) => `\n  ${url}`).join('');
}
