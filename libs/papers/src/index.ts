export * from './domain/official-document.js';
export type { Cell, Sheet, SheetColumn } from './domain/workbook.js';
export { officialNumber, officialPercent } from './domain/official-figure.js';
export { annexLabel, romanNumeral } from './domain/annex-label.js';
export { renderCsv } from './domain/render-csv.js';
export { renderWord } from './render-word.js';
export { renderWorkbook } from './render-workbook.js';
export { openPackage } from './package-archive.js';
