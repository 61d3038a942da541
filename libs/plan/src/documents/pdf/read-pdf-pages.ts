import { getDocumentProxy, getResolvedPDFJS } from 'unpdf';
import { type Matrix, multiply } from '../../domain/pages/drawn-paths.js';
import type { Page, TextRun } from '../../domain/pages/page.js';
import { readRulings } from './read-rulings.js';

type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>;
type PdfPage = Awaited<ReturnType<PdfDocument['getPage']>>;

/** No plan is longer. */
export const maxPages = 400;

export type PdfPages =
  | { readonly ok: true; readonly pages: readonly Page[] }
  | { readonly ok: false; readonly code: 'password' | 'damaged' | 'too-many-pages' | 'no-text' };

/** The placed text and the lines of each page. Nothing in the file is run, fetched or drawn. */
export async function readPdfPages(bytes: Uint8Array): Promise<PdfPages> {
  const opened = await open(bytes);
  if ('code' in opened) return { ok: false, code: opened.code };
  try {
    if (opened.numPages > maxPages) return { ok: false, code: 'too-many-pages' };
    const pages: Page[] = [];
    for (let number = 1; number <= opened.numPages; number++) pages.push(await readPage(opened, number));
    const letters = pages.reduce((sum, page) => sum + page.runs.reduce((own, run) => own + run.text.length, 0), 0);
    return letters < 40 ? { ok: false, code: 'no-text' } : { ok: true, pages };
  } finally {
    await opened.loadingTask.destroy();
  }
}

async function open(bytes: Uint8Array): Promise<PdfDocument | { readonly code: 'password' | 'damaged' }> {
  try {
    // A copy: the reader takes the bytes for itself.
    return await getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0, maxImageSize: 0, enableXfa: false });
  } catch (error) {
    return { code: error instanceof Error && error.name === 'PasswordException' ? 'password' : 'damaged' };
  }
}

async function readPage(document: PdfDocument, number: number): Promise<Page> {
  const page = await document.getPage(number);
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const place = transform as unknown as Matrix;
  const operators = await page.getOperatorList();
  const rulings = readRulings(await getResolvedPDFJS(), operators, place);
  const runs = await readRuns(page, place);
  page.cleanup();
  return { number, width, height, runs, rulings };
}

async function readRuns(page: PdfPage, place: Matrix): Promise<TextRun[]> {
  const { items } = await page.getTextContent({ disableNormalization: false });
  return items.flatMap((item): TextRun[] => {
    if (!('str' in item) || item.str === '') return [];
    const [, , c, d, x, y] = multiply(place, item.transform as unknown as Matrix);
    return [{ text: item.str, x, y, width: item.width, size: Math.hypot(c, d), bold: isBold(page, item.fontName) }];
  });
}

function isBold({ commonObjs }: PdfPage, fontName: string): boolean {
  if (!commonObjs.has(fontName)) return false;
  const { name } = commonObjs.get(fontName) as { readonly name?: unknown };
  return typeof name === 'string' && /bold|black|heavy/i.test(name);
}
