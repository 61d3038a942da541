import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PlanReading, readPlanDocument } from '#plan';
import { aBrowser } from '../support/a-browser.js';
import { anAwkwardPlan } from '../support/an-awkward-plan.js';
import { fileMakers, type FilePart } from '../support/plan-files.js';

const ruled = 'td { border: 1px solid black }';
const page = (parts: readonly FilePart[], style: string) =>
  `<meta charset="utf-8"><style>table { border-collapse: collapse; width: 100% } td { padding: 3px 6px; vertical-align: top; font-size: 11px } p { margin: 2px 0 } ${style}</style>${parts.map(htmlOf).join('')}`;

function htmlOf(part: FilePart): string {
  if (part.kind === 'paragraph') return `<p>${part.text}</p>`;
  const rows = part.rows.map((row) => {
    const cells = row
      .filter(({ covered }) => covered === undefined)
      .map(({ paragraphs, rows: high = 1, columns: wide = 1 }) => {
        const text = paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('');
        return `<td rowspan="${String(high)}" colspan="${String(wide)}">${text}</td>`;
      });
    return `<tr>${cells.join('')}</tr>`;
  });
  return `<table>${rows.join('')}</table>`;
}

const wordsOf = ({ tasks }: PlanReading) =>
  tasks.map(({ area, task, activity, deliverable, lead, coordinating, deadlineText, deadline }) => {
    return { area, task, activity, deliverable, lead, coordinating, deadlineText, due: deadline.due };
  });

describe('a plan printed to PDF', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await aBrowser();
  });
  afterAll(() => browser.close());

  const printed = async (parts: readonly FilePart[], style: string): Promise<Buffer> => {
    const tab = await browser.newPage();
    await tab.setContent(page(parts, style));
    const pdf = await tab.pdf({ format: 'A4', landscape: true });
    await tab.close();
    return Buffer.from(pdf);
  };
  const read = async (bytes: Buffer, name: string): Promise<PlanReading> => {
    const result = await readPlanDocument(bytes, name);
    if (!result.ok) throw new Error(result.message);
    return result.reading;
  };

  it('gives the tasks of the Word file, and says what it was read from', async () => {
    const expected = wordsOf(await read(await fileMakers.docx(anAwkwardPlan), 'plan.docx'));
    const reading = await read(await printed(anAwkwardPlan, ruled), 'plan.pdf');
    expect(wordsOf(reading)).toEqual(expected);
    expect(reading.issues.map(({ code }) => code)).toContain('read-from-pdf');
  });

  it('doubts every task of a table without lines', async () => {
    const plain = anAwkwardPlan.map((part): FilePart =>
      part.kind === 'table' ? { ...part, rows: [...part.rows.slice(0, 1), ...part.rows.slice(6)] } : part,
    );
    const reading = await read(await printed(plain, ''), 'plan.pdf');
    expect(reading.tasks.map(({ lead, deadline }) => [lead, deadline.due])).toEqual([[['Sở Tư pháp'], ['2026-01-29']]]);
    expect(reading.tasks.every(({ needsReview }) => needsReview)).toBe(true);
  });

  it('is refused where it holds pictures of pages only', async () => {
    const scan = await printed([{ kind: 'paragraph', text: '' }], 'body { background: #eee }');
    expect(await readPlanDocument(scan, 'scan.pdf')).toMatchObject({ ok: false, code: 'scanned' });
  });
});
