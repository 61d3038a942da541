import { Document, Packer, type FileChild } from 'docx';
import type { OfficialDocument } from './domain/official-document.js';
import { closeDocument } from './domain/punctuation.js';
import { inPieces } from './domain/rows.js';
import { timelessParts } from './timeless-parts.js';
import { annexContent } from './word/annex.js';
import { blockOf, bodyParagraph, section } from './word/blocks.js';
import { letterhead } from './word/letterhead.js';
import { textWidth } from './word/measures.js';
import { pages } from './word/pages.js';
import { withRows } from './word/row-pattern.js';
import { signature } from './word/signature.js';
import { styles } from './word/styles.js';
import { title } from './word/title.js';
import { collected, type PartContent, writePackage } from './write-package.js';

/**
 * A Word file in the layout of NĐ 30/2020, Phụ lục I, piece by piece: the library writes the frame, we the rows of its tables, one after the
 * other. The same document gives the same bytes.
 */
export async function* writeWord(document: OfficialDocument): AsyncGenerator<Buffer> {
  const frame = timelessParts(await Packer.toBuffer(frameOf(document)));
  const rows = withRows(frame.get(mainPart)?.toString('utf8') ?? '', document);
  yield* writePackage(new Map<string, PartContent>([...frame, [mainPart, inPieces(rows)]]));
}

/** The same in memory. */
export const renderWord = (document: OfficialDocument): Promise<Buffer> => collected(writeWord(document));

const mainPart = 'word/document.xml';

function frameOf(document: OfficialDocument): Document {
  return new Document({
    creator: oneLine(document.issuingBody),
    lastModifiedBy: oneLine(document.issuingBody),
    title: oneLine(`${document.type} ${document.subject}`),
    styles,
    sections: [
      pages(mainText(document), false),
      ...document.annexes.map((annex, index) => pages(annexContent(document, annex, index + 1), annex.landscape)),
    ],
  });
}

const oneLine = (text: string): string => text.replaceAll('\n', ' ');

function mainText(document: OfficialDocument): FileChild[] {
  const width = textWidth(false);
  return [
    letterhead(document),
    ...title(document),
    ...document.opening.flatMap((block) => blockOf(block, width)),
    ...document.sections.flatMap((each) => section(each, width)),
    bodyParagraph({ kind: 'paragraph', text: closeDocument(document.closing) }, true),
    signature(document),
  ];
}
