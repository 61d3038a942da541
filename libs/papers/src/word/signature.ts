import { AlignmentType, Paragraph, type Table } from 'docx';
import type { OfficialDocument } from '../domain/official-document.js';
import { closeLines } from '../domain/punctuation.js';
import { centred, run } from './lines.js';
import { millimetres, points, size, textWidth } from './measures.js';
import { sideBySide } from './side-by-side.js';

const rightWidth = millimetres(85);
/** Room for the hand-written or digital signature and the seal. */
const signingSpace = points(80);
const gapAbove = { before: points(6) };

/** "Nơi nhận" on the left, the signer's authority on the right, kept on one page (NĐ 30/2020, Phụ lục I, mục II.7 and 9). */
export function signature(document: OfficialDocument): Table {
  return sideBySide([
    [
      { width: textWidth(false) - rightWidth, children: recipients(document) },
      { width: rightWidth, children: signer(document) },
    ],
  ]);
}

function recipients(document: OfficialDocument): Paragraph[] {
  const { to, archive } = document.recipients;
  const lines = closeLines([...to, `Lưu: VT, ${archive}`]);
  return [
    new Paragraph({
      spacing: gapAbove,
      children: [run('Nơi nhận:', { size: size.recipientsLabel, bold: true, italics: true })],
    }),
    ...lines.map((line) => new Paragraph({ children: [run(`- ${line}`, { size: size.recipients })] })),
  ];
}

function signer(document: OfficialDocument): Paragraph[] {
  return [
    ...document.signer.lines.map((line, index) =>
      centred(line.toUpperCase(), { size: size.signer, bold: true }, index === 0 ? { spacing: gapAbove } : {}),
    ),
    new Paragraph({ alignment: AlignmentType.CENTER, spacing: { before: signingSpace }, children: [] }),
  ];
}
