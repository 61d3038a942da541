import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { type PlanReading, readPlanDocument } from '#plan';
import { normaliseText, splitBlocks } from '../../libs/plan/src/domain/reading/blocks.js';
import { anAwkwardPlan as awkward } from '../support/an-awkward-plan.js';
import { fileMakers, type FilePart } from '../support/plan-files.js';
import { readShared, sharedIsMissing } from '../support/shared-folder.js';

const missing = sharedIsMissing();
const office = ['/usr/bin/soffice', '/usr/local/bin/soffice'].find((path) => existsSync(path));
if (office === undefined) process.stderr.write('No LibreOffice here: the plan is not read through it.\n');

const read = async (bytes: Uint8Array, name: string): Promise<PlanReading> => {
  const result = await readPlanDocument(bytes, name);
  if (!result.ok) throw new Error(result.message);
  return result.reading;
};

type Task = PlanReading['tasks'][number];
const without = (task: Task, ...fields: (keyof Task)[]) =>
  Object.fromEntries(Object.entries(task).filter(([field]) => !fields.some((each) => each === field)));

/** Everything read of the tasks but where it stood; remarks name lines, too. */
const tasksOf = (reading: PlanReading) =>
  reading.tasks.map((task) => ({
    ...without(task, 'lines'),
    issues: task.issues.map(({ code, message }) => ({ code, message: message.replace(/dòng \d+/g, 'dòng …') })),
  }));

/** What an office's own file draws as one cell, a text leaves to be guessed, and doubted: the same tasks, with less to ask. */
const wordsOf = (reading: PlanReading) => reading.tasks.map((task) => without(task, 'lines', 'issues', 'needsReview'));

/** A text as the paragraphs and tables of an office's own file; a cell that the text leaves blank stays blank. */
const partsOf = (text: string): FilePart[] =>
  splitBlocks(normaliseText(text)).map((block): FilePart => {
    if (block.kind === 'paragraph')
      return { kind: 'paragraph', text: block.text, bold: block.bold, heading: block.heading };
    const width = Math.max(...block.rows.map(({ cells }) => cells.length));
    const rows = block.rows.map(({ cells }) =>
      Array.from({ length: width }, (_, at) => ({ paragraphs: cells[at]?.paragraphs ?? [] })),
    );
    return { kind: 'table', rows };
  });

describe('one plan in every format', () => {
  it.each(['csv', 'docx', 'xlsx'] as const)('gives the same tasks as .%s', async (format) => {
    const expected = wordsOf(await read(await fileMakers.txt(awkward), 'plan.txt'));
    expect(expected.map(({ lead, deadline }) => [lead, deadline.due])).toEqual([
      [['Sở Nội vụ'], ['2026-03-31']],
      [['Sở Nội vụ'], ['2026-06-30', '2026-09-30']],
      [['Văn phòng UBND tỉnh'], []],
      [['Sở Tư pháp'], ['2026-01-29']],
    ]);
    const made = await read(await fileMakers[format](awkward), `plan.${format}`);
    expect(wordsOf(made)).toEqual(expected);
    if (format !== 'csv') expect(made.tasks.filter(({ needsReview }) => needsReview)).toEqual([]);
  });

  it.skipIf(office === undefined)('gives the same tasks after LibreOffice has saved it', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'dondoc-office-'));
    try {
      await writeFile(join(folder, 'plan.docx'), await fileMakers.docx(awkward));
      const profile = `-env:UserInstallation=file://${folder}/profile`;
      const order = [
        profile,
        '--headless',
        '--convert-to',
        'docx',
        '--outdir',
        join(folder, 'out'),
        join(folder, 'plan.docx'),
      ];
      await promisify(execFile)(office ?? '', order);
      const saved = await readFile(join(folder, 'out', 'plan.docx'));
      const expected = tasksOf(await read(await fileMakers.docx(awkward), 'plan.docx'));
      expect(tasksOf(await read(saved, 'plan.docx'))).toEqual(expected);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

describe.skipIf(missing)('the plans as issued, in other formats', () => {
  const plans = ['bac-giang-2024', 'can-tho-khcn-2023', 'dong-nai-2024', 'hai-duong-2023', 'hai-duong-2024'];
  const cases = plans.flatMap((plan) => (['docx', 'xlsx', 'csv'] as const).map((format) => ({ plan, format })));

  it.each(cases)('$plan as .$format', async ({ plan, format }) => {
    const text = (await readShared(`plans/${plan}.txt`)).toString('utf8');
    const expected = tasksOf(await read(Buffer.from(text, 'utf8'), `${plan}.txt`));
    const made = await fileMakers[format](partsOf(text));
    expect(tasksOf(await read(made, `${plan}.${format}`))).toEqual(expected);
  });
});
