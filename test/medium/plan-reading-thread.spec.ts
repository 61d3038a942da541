import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ReadingThread, readPlanDocument } from '#plan';
import { aBuiltProgram, type BuiltProgram } from '../support/a-built-program.js';

const samplePlan = new URL('../../config/sample/plan-2026.txt', import.meta.url);
const program = (code: string) => new URL(`data:text/javascript,${encodeURIComponent(code)}`);
const order = { bytes: new Uint8Array(), fileName: 'ke-hoach.docx', options: {} };
const little = { seconds: 2, megabytes: 32, atOnce: 2 };

describe('reading apart', () => {
  let built: BuiltProgram;
  beforeAll(async () => {
    built = await aBuiltProgram('libs/plan/src/reading-thread/reading-thread-entry.ts');
  });
  afterAll(() => built.remove());

  it('reads what reading in place reads', async () => {
    const bytes = new Uint8Array(await readFile(samplePlan));
    const apart = await new ReadingThread(built.url).read({ bytes, fileName: 'plan.txt', options: {} });
    expect(apart).toEqual(await readPlanDocument(bytes, 'plan.txt'));
    expect(apart.ok).toBe(true);
  });

  it('hands a refusal on with its place', async () => {
    const bytes = new TextEncoder().encode('một\thai\n' + 'ô\t'.repeat(300));
    const apart = await new ReadingThread(built.url).read({ bytes, fileName: 'rong.txt', options: {} });
    expect(apart).toMatchObject({ ok: false, code: 'too-many-cells', line: 2 });
  });
});

describe('a document that costs too much', () => {
  it('is given up when its time is over', async () => {
    const read = await new ReadingThread(program('for (;;);'), { ...little, seconds: 0.3 }).read(order);
    expect(read).toMatchObject({ ok: false, code: 'too-costly', message: expect.stringContaining('ke-hoach.docx') });
  });

  it('is given up when its memory is spent, and the service stands', async () => {
    const hungry = 'const all = []; for (;;) all.push(new Array(10_000).fill({}).map(() => ({})));';
    const read = await new ReadingThread(program(hungry), { ...little, seconds: 60 }).read(order);
    expect(read).toMatchObject({ ok: false, code: 'too-costly' });
  });

  it('does not hide a fault of the reader', async () => {
    const faulty = new ReadingThread(program('throw new Error("broken reader");'), little);
    await expect(faulty.read(order)).rejects.toThrow('broken reader');
    await expect(new ReadingThread(program('process.exit(3);'), little).read(order)).rejects.toThrow('ended with 3');
  });

  it('lets the next one in', async () => {
    const answer =
      'import { parentPort } from "node:worker_threads"; parentPort.postMessage({ ok: false, code: "empty", message: "" });';
    const thread = new ReadingThread(program(answer), { ...little, atOnce: 1 });
    const all = await Promise.all([thread.read(order), thread.read(order), thread.read(order)]);
    expect(all.map((read) => !read.ok && read.code)).toEqual(['empty', 'empty', 'empty']);
  });
});
