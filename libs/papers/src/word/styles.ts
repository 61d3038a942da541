import { AlignmentType, LineRuleType, type IStylesOptions } from 'docx';
import { fontSize, millimetres, points, size } from './measures.js';

export const fontName = 'Times New Roman';
const black = '000000';
/** Line spacing counts in 240ths of a single line; the decree allows 1 to 1.5. */
const oneAndTenth = 264;
const firstLine = millimetres(12.7);
const everyScript = { ascii: fontName, hAnsi: fontName, cs: fontName, eastAsia: fontName };
const body = { font: everyScript, size: fontSize(size.body), color: black };

const heading = (italics: boolean, outlineLevel: number) => ({
  run: { ...body, bold: true, italics },
  paragraph: {
    alignment: AlignmentType.JUSTIFIED,
    keepNext: true,
    outlineLevel,
    indent: { firstLine },
    spacing: { before: points(6), after: points(6) },
  },
});

/** Paragraph styles by name, so that a clerk changes the look of the whole text in one place. */
export const styles: IStylesOptions = {
  default: {
    document: { run: { ...body, language: { value: 'vi-VN' } }, paragraph: { spacing: { before: 0, after: 0 } } },
    heading1: heading(false, 0),
    heading2: heading(false, 1),
    heading3: heading(true, 2),
  },
  paragraphStyles: [
    {
      id: 'BodyText',
      name: 'Body Text',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: {
        alignment: AlignmentType.JUSTIFIED,
        indent: { firstLine },
        spacing: { before: 0, after: points(6), line: oneAndTenth, lineRule: LineRuleType.AUTO },
      },
    },
    {
      id: 'TableText',
      name: 'Table Text',
      basedOn: 'Normal',
      quickFormat: true,
      run: { size: fontSize(size.table) },
      paragraph: { spacing: { before: points(2), after: points(2) } },
    },
  ],
};
