import type { Paragraph, Table } from 'docx';
import { balancedLines } from '../domain/balanced-lines.js';
import type { OfficialDocument } from '../domain/official-document.js';
import { centred, ruleUnder, shortRuleUnder } from './lines.js';
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
  const broken = (name: string, size: number) => balancedLines(name.toUpperCase(), size, leftWidth / points(1));
  const superior = broken(document.superiorBody ?? '', size.superiorBody).filter(Boolean);
  const issuing = broken(document.issuingBody, size.issuingBody);
  return [
    ...superior.map((line) => centred(line, { size: size.superiorBody })),
    ...issuing.map((line) => centred(line, { size: size.issuingBody, bold: true })),
    shortRuleUnder(issuing.at(-1) ?? '', size.issuingBody, leftWidth),
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
