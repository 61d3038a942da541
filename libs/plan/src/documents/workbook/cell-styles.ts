import { walkXml } from '../walk-xml.js';

export interface CellStyle {
  readonly isDate: boolean;
  readonly bold: boolean;
}

/** Formats of a day that every workbook has without saying so (ECMA-376 Part 1, 18.8.30). */
const builtInDates = new Set([14, 15, 16, 17, 22, 27, 30, 36, 50, 57]);

/** xl/styles.xml: what the number of a cell's style means. */
export function readCellStyles(bytes: Uint8Array | undefined): CellStyle[] {
  if (bytes === undefined) return [];
  const dates = new Set(builtInDates);
  const boldFonts: boolean[] = [];
  const styles: CellStyle[] = [];
  let place = '';
  walkXml(bytes, {
    open(name, attributes) {
      if (name === 'numFmt' && isDateFormat(attributes['formatCode'] ?? '')) dates.add(Number(attributes['numFmtId']));
      if (name === 'fonts' || name === 'cellXfs' || name === 'cellStyleXfs' || name === 'dxfs') place = name;
      if (name === 'font' && place === 'fonts') boldFonts.push(false);
      if (name === 'b' && place === 'fonts') boldFonts[boldFonts.length - 1] = attributes['val'] !== '0';
      if (name === 'xf' && place === 'cellXfs')
        styles.push({
          isDate: dates.has(Number(attributes['numFmtId'])),
          bold: boldFonts[Number(attributes['fontId'])] ?? false,
        });
    },
    close: (name) => void (name === place && (place = '')),
    text() {},
  });
  return styles;
}

/** "dd/mm/yyyy" is a day, "0.00" is not; words in quotation marks and brackets do not count. */
function isDateFormat(code: string): boolean {
  const plain = code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '');
  return /d/i.test(plain) && /[my]/i.test(plain);
}
