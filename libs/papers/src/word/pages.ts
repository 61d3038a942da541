import { AlignmentType, Header, NumberFormat, PageNumber, PageOrientation, Paragraph, TextRun } from 'docx';
import type { FileChild, ISectionOptions } from 'docx';
import { fontSize, page, size } from './measures.js';

/** A run of A4 pages numbered from 1 at the top, in the middle, the first without its number; each annex counts its own. */
export function pages(children: readonly FileChild[], landscape: boolean): ISectionOptions {
  return {
    properties: {
      titlePage: true,
      page: {
        size: {
          width: page.shortSide,
          height: page.longSide,
          orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: page.margin,
        pageNumbers: { start: 1, formatType: NumberFormat.DECIMAL },
      },
    },
    headers: { default: numbered(), first: new Header({ children: [new Paragraph({ children: [] })] }) },
    children,
  };
}

function numbered(): Header {
  const number = new TextRun({ children: [PageNumber.CURRENT], size: fontSize(size.pageNumber) });
  return new Header({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [number] })] });
}
