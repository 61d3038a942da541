import { Document, Packer, type FileChild } from 'docx';
import type { OfficialDocument } from './domain/official-document.js';
import { closeDocument } from './domain/punctuation.js';
import { sealWord } from './seal-package.js';
import { annexContent } from './word/annex.js';
import { blockOf, bodyParagraph, section } from './word/blocks.js';
import { letterhead } from './word/letterhead.js';
import { textWidth } from './word/measures.js';
import { pages } from './word/pages.js';
import { signature } from './word/signature.js';
import { styles } from './word/styles.js';
import { title } from './word/title.js';

/** A Word file in the layout of NĐ 30/2020, Phụ lục I. The same document gives the same bytes. */
export async function renderWord(document: OfficialDocument): Promise<Buffer> {
  const word = new Document({
    creator: oneLine(document.issuingBody),
    lastModifiedBy: oneLine(document.issuingBody),
    title: oneLine(`${document.type} ${document.subject}`),
    styles,
    sections: [
      pages(mainText(document), false),
      ...document.annexes.map((annex, index) => pages(annexContent(document, annex, index + 1), annex.landscape)),
    ],
  });
  return sealWord(await Packer.toBuffer(word));
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
