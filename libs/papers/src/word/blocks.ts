import { AlignmentType, HeadingLevel, LineRuleType, Paragraph, type FileChild } from 'docx';
import type { Block, Paragraph as ParagraphDescription, Section, Table } from '../domain/official-document.js';
import { closeLines } from '../domain/punctuation.js';
import { run } from './lines.js';
import { points } from './measures.js';
import { table } from './table.js';

const headings = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;

export function section(description: Section, width: number): FileChild[] {
  const words = description.level === 1 ? description.heading.toUpperCase() : description.heading;
  const heading = new Paragraph({ heading: headings[description.level], children: [run(words)] });
  return [heading, ...description.blocks.flatMap((block) => blockOf(block, width))];
}

export function blockOf(block: Block, width: number): FileChild[] {
  switch (block.kind) {
    case 'paragraph':
      return [bodyParagraph(block)];
    case 'list':
      return closeLines(block.items).map((item) => bodyParagraph({ kind: 'paragraph', text: `- ${item}` }));
    case 'table':
      return [...caption(block), table(block, width), gap()];
  }
}

export function bodyParagraph(description: ParagraphDescription, keepNext = false): Paragraph {
  const look = description.toFillIn ? { italics: true } : {};
  return new Paragraph({ style: 'BodyText', keepNext, children: [run(description.text, look)] });
}

function caption(description: Table): Paragraph[] {
  if (!description.caption) return [];
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      keepNext: true,
      spacing: { before: points(6), after: points(6) },
      children: [run(description.caption, { bold: true })],
    }),
  ];
}

const gap = (): Paragraph =>
  new Paragraph({ spacing: { line: points(8), lineRule: LineRuleType.EXACT }, children: [] });
