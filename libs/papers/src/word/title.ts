import { Paragraph } from 'docx';
import type { OfficialDocument } from '../domain/official-document.js';
import { closeLines } from '../domain/punctuation.js';
import { centred, run, shortRuleUnder } from './lines.js';
import { points, size, textWidth } from './measures.js';

/** Type and subject, the short line under them, then the legal basis in italics (NĐ 30/2020, Phụ lục I, mục II.5–6). */
export function title(document: OfficialDocument): Paragraph[] {
  const lines = document.subject.split('\n');
  return [
    centred(document.type.toUpperCase(), { size: size.title, bold: true }, { spacing: { before: points(12) } }),
    ...lines.map((line) => centred(line, { size: size.title, bold: true })),
    shortRuleUnder(lines.at(-1) ?? '', size.title, textWidth(false)),
    new Paragraph({ spacing: { after: points(6) }, children: [] }),
    ...closeLines(document.basis).map(basis),
  ];
}

function basis(text: string): Paragraph {
  return new Paragraph({ style: 'BodyText', children: [run(text, { italics: true })] });
}
