import type { FileChild } from 'docx';
import { annexLabel } from '../domain/annex-label.js';
import type { Annex, OfficialDocument } from '../domain/official-document.js';
import { blockOf } from './blocks.js';
import { centred } from './lines.js';
import { points, size, textWidth } from './measures.js';

/** Label, title and the reference to the document it goes with, whose number and date are still empty. */
export function annexContent(document: OfficialDocument, annex: Annex, position: number): FileChild[] {
  const width = textWidth(annex.landscape);
  const look = { size: size.annexTitle, bold: true };
  return [
    centred(annexLabel(position, document.annexes.length), look),
    centred(annex.title.toUpperCase(), look),
    centred(accompanying(document), { size: size.annexTitle, italics: true }, { spacing: { after: points(12) } }),
    ...annex.blocks.flatMap((block) => blockOf(block, width)),
  ];
}

function accompanying(document: OfficialDocument): string {
  const type = document.type.charAt(0).toUpperCase() + document.type.slice(1).toLowerCase();
  return `(Kèm theo ${type} số      /${document.symbol} ngày      tháng      năm ${document.year} của ${document.issuingBody.replaceAll('\n', ' ')})`;
}
