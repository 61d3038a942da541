import { type Column, escapeHtml, type Table } from '#papers';

export const htmlLink = (href: string, text: string): string => `<a href="${escapeHtml(href)}">${escapeHtml(text)}</a>`;

export const htmlParagraph = (text: string): string => `<p>${escapeHtml(text)}</p>`;

export const htmlList = (items: readonly string[]): string =>
  `<ul>${items.map((item) => `<li>${escapeHtml(item)}</li>`).join('')}</ul>`;

/** A table as a screen reader wants it: a caption, heads with their scope, the second cell of a row as the row's head. Wide ones scroll in their own box. */
export function htmlTable(table: Table, caption: string): string {
  const head = table.columns.map(({ header }) => `<th scope="col">${escapeHtml(header)}</th>`).join('');
  const rows = Array.from(
    table.rows,
    ({ cells, strong }) =>
      `<tr${strong ? ' class="sum"' : ''}>${cells.map((cell, at) => htmlCell(cell, at, table.columns[at])).join('')}</tr>`,
  );
  return (
    `<div class="wide" role="region" aria-label="${escapeHtml(caption)}" tabindex="0"><table><caption>${escapeHtml(caption)}</caption>` +
    `<thead><tr>${head}</tr></thead><tbody>${rows.join('\n')}</tbody></table></div>`
  );
}

function htmlCell(cell: string, at: number, column: Column | undefined): string {
  if (at === 1) return `<th scope="row">${escapeHtml(cell)}</th>`;
  const side = column?.align === undefined || column.align === 'left' ? '' : ' class="figure"';
  return `<td${side}>${escapeHtml(cell)}</td>`;
}
