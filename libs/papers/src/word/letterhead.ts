import type { Paragraph, Table } from 'docx';
import type { OfficialDocument } from '../domain/official-document.js';
import { centred, estimatedWidth, ruleUnder } from './lines.js';
import { millimetres, points, size, textWidth } from './measures.js';
import { sideBySide } from './side-by-side.js';

const nation = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
const motto = 'Độc lập - Tự do - Hạnh phúc';
/** The line under the motto is as long as the motto itself, which is fixed: measured at 13 pt bold. */
const mottoLength = millimetres(59);
const rightWidth = millimetres(94);
const leftWidth = textWidth(false) - rightWidth;

/** Issuing body and number on the left, Quốc hiệu, Tiêu ngữ, place and date on the right (NĐ 30/2020, Phụ lục I, mục II.1–4). */
export function letterhead(document: OfficialDocument): Table {
  return sideBySide([
    [
      { width: leftWidth, children: issuer(document) },
      { width: rightWidth, children: state() },
    ],
    [
      { width: leftWidth, children: [centred(`Số:        /${document.symbol}`, { size: size.number }, below)] },
      { width: rightWidth, children: [placeAndDate(document)] },
    ],
  ]);
}

const below = { spacing: { before: points(4), after: points(6) } };

function issuer(document: OfficialDocument): Paragraph[] {
  const body = document.issuingBody.toUpperCase();
  const superior = document.superiorBody?.toUpperCase();
  const lineLength = Math.min(estimatedWidth(body, size.issuingBody), leftWidth) * 0.4;
  return [
    ...(superior ? [centred(superior, { size: size.superiorBody })] : []),
    centred(body, { size: size.issuingBody, bold: true }),
    ruleUnder(lineLength, leftWidth),
  ];
}

function state(): Paragraph[] {
  return [
    centred(nation, { size: size.nation, bold: true }),
    centred(motto, { size: size.motto, bold: true }),
    ruleUnder(mottoLength, rightWidth),
  ];
}

/** Day and month stay empty: they are written in when the document is numbered. */
function placeAndDate(document: OfficialDocument): Paragraph {
  const line = `${document.place}, ngày      tháng      năm ${document.year}`;
  return centred(line, { size: size.placeAndDate, italics: true }, below);
}
