import {
  AlignmentType,
  BorderStyle,
  LineRuleType,
  Paragraph,
  TextRun,
  type IParagraphOptions,
  type IRunOptions,
} from 'docx';
import { estimatedWidth } from '../domain/balanced-lines.js';
import { printable } from '../domain/printable.js';
import { fontSize, points } from './measures.js';

export interface Look {
  readonly size: number;
  readonly bold?: boolean;
  readonly italics?: boolean;
}

export function run(text: string, look: Partial<Look> = {}): TextRun {
  const options: IRunOptions = {
    text: printable(text),
    ...(look.size === undefined ? {} : { size: fontSize(look.size) }),
    ...(look.bold ? { bold: true } : {}),
    ...(look.italics ? { italics: true } : {}),
  };
  return new TextRun(options);
}

export function centred(text: string, look: Look, options: IParagraphOptions = {}): Paragraph {
  return new Paragraph({ alignment: AlignmentType.CENTER, ...options, children: [run(text, look)] });
}

/** The thin line the decree asks for: drawn (never an underline), centred in `within`, both in twips. */
export function ruleUnder(length: number, within: number): Paragraph {
  const side = Math.max(0, Math.round((within - length) / 2));
  return new Paragraph({
    indent: { left: side, right: side },
    spacing: { before: points(3), after: 0, line: points(6), lineRule: LineRuleType.EXACT },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 1, color: '000000' } },
    children: [],
  });
}

/** A rule under a name or subject is two fifths of its line: the decree asks for a third to a half. */
export function shortRuleUnder(line: string, size: number, within: number): Paragraph {
  return ruleUnder(Math.min(points(estimatedWidth(line, size)), within) * 0.4, within);
}
