import { annexLabel } from './domain/annex-label.js';
import { escapeHtml as e } from './domain/escape-html.js';
import type { Annex, Block, OfficialDocument, Section, Table } from './domain/official-document.js';
import { closeDocument, closeLines } from './domain/punctuation.js';
import { PAGE_STYLE } from './page-style.js';

/**
 * The document as one web page in the layout of NĐ 30/2020, Phụ lục I, that prints on A4 as the Word file does: annexes in landscape on
 * pages of their own, header rows repeated. It loads nothing and runs nothing.
 */
export function renderPage(document: OfficialDocument): string {
  const title = e(`${document.type} ${document.subject}`.replaceAll('\n', ' '));
  return [
    `<!doctype html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">`,
    `<title>${title}</title><style>${PAGE_STYLE}</style></head><body>`,
    `<main>${letterhead(document)}${heading(document)}`,
    document.opening.map(blockHtml).join(''),
    document.sections.map(sectionHtml).join(''),
    `<p>${e(closeDocument(document.closing))}</p>${signature(document)}</main>`,
    document.annexes.map((annex, at) => annexHtml(document, annex, at)).join(''),
    `</body></html>`,
  ].join('');
}

function letterhead({ superiorBody, issuingBody, symbol, place, year }: OfficialDocument): string {
  const superior = superiorBody === null ? '' : `<p>${lines(superiorBody.toLocaleUpperCase('vi'))}</p>`;
  return `<header class="head"><div>${superior}<p class="ruled"><b>${lines(issuingBody.toLocaleUpperCase('vi'))}</b></p>
<p>Số: <span class="blank"></span>/${e(symbol)}</p></div>
<div><p><b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b></p><p class="ruled motto"><b>Độc lập - Tự do - Hạnh phúc</b></p>
<p><i>${e(place)}, ngày <span class="blank"></span> tháng <span class="blank"></span> năm ${String(year)}</i></p></div></header>`;
}

function heading({ type, subject, basis }: OfficialDocument): string {
  const grounds = basis.map((line) => `<p><i>${e(line)}</i></p>`).join('');
  return `<h1>${e(type)}<span>${lines(subject)}</span></h1>${grounds}`;
}

function sectionHtml({ heading, level, blocks }: Section): string {
  const tag = `h${String(level + 1)}`;
  return `<section><${tag}>${e(heading)}</${tag}>${blocks.map(blockHtml).join('')}</section>`;
}

function blockHtml(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return `<p${block.toFillIn ? ' class="to-fill-in"' : ''}>${lines(block.text)}</p>`;
    case 'list':
      return block.items.map((item) => `<p>- ${e(item)}</p>`).join('');
    case 'table':
      return tableHtml(block);
  }
}

function tableHtml({ caption, columns, rows }: Table): string {
  const whole = columns.reduce((sum, { width }) => sum + width, 0);
  const widths = columns.map(({ width }) => `<col style="width:${((100 * width) / whole).toFixed(2)}%">`).join('');
  const head = columns.map(({ header }) => `<th scope="col">${lines(header)}</th>`).join('');
  const body = Array.from(rows, ({ cells, strong }) => {
    const tds = cells.map((cell, at) => `<td class="${columns[at]?.align ?? 'left'}">${lines(cell)}</td>`).join('');
    return `<tr${strong ? ' class="strong"' : ''}>${tds}</tr>`;
  });
  const titled = caption === undefined ? '' : `<caption>${e(caption)}</caption>`;
  return `<table>${titled}<colgroup>${widths}</colgroup><thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table>`;
}

function signature({ recipients, signer }: OfficialDocument): string {
  const to = closeLines([...recipients.to, `Lưu: VT, ${recipients.archive}`]);
  const list = to.map((line) => `<li>${e(line)}</li>`).join('');
  const authority = signer.lines.map((line) => `<p><b>${e(line.toLocaleUpperCase('vi'))}</b></p>`).join('');
  return `<footer class="foot"><div><p><b><i>Nơi nhận:</i></b></p><ul>${list}</ul></div><div>${authority}</div></footer>`;
}

function annexHtml(document: OfficialDocument, { title, landscape, blocks }: Annex, at: number): string {
  const label = annexLabel(at + 1, document.annexes.length);
  const of = `Kèm theo ${document.type.toLocaleLowerCase('vi')} số      /${document.symbol} của ${document.issuingBody}`;
  return `<section class="annex${landscape ? ' landscape' : ''}"><h2>${e(label)}<span>${lines(title)}</span></h2>
<p class="of"><i>(${e(of)})</i></p>${blocks.map(blockHtml).join('')}</section>`;
}

const lines = (text: string): string => e(text).replaceAll('\n', '<br>');
