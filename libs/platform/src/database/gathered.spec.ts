import { describe, expect, it } from 'vitest';
import { Gathered } from './gathered.js';

/** Doubles numbers; odd ones make the whole statement fail. Each statement waits until it is let go. */
function aDesk(most?: number) {
  const statements: number[][] = [];
  let letGo: () => void = () => undefined;
  const gate = new Promise<void>((resolve) => (letGo = resolve));
  const desk = new Gathered<number, number>(async (items) => {
    statements.push([...items]);
    await gate;
    if (items.some((item) => item % 2 === 1)) throw new Error(`odd among ${items.join(', ')}`);
    return items.map((item) => item * 2);
  }, most);
  return { desk, statements, letGo: () => letGo() };
}

describe('Gathered', () => {
  it('asks a single question at once', async () => {
    const { desk, statements, letGo } = aDesk();
    const answer = desk.ask(4);
    expect(statements).toEqual([[4]]);
    letGo();
    expect(await answer).toBe(8);
  });

  it('gathers what is asked meanwhile into the next statement', async () => {
    const { desk, statements, letGo } = aDesk();
    const answers = [2, 4, 6, 8].map((item) => desk.ask(item));
    letGo();
    expect(await Promise.all(answers)).toEqual([4, 8, 12, 16]);
    expect(statements).toEqual([[2], [4, 6, 8]]);
  });

  it('keeps its statements to a size', async () => {
    const { desk, statements, letGo } = aDesk(2);
    const answers = [2, 4, 6, 8].map((item) => desk.ask(item));
    letGo();
    await Promise.all(answers);
    expect(statements).toEqual([[2], [4, 6], [8]]);
  });

  it('lets one fault be the fault of one', async () => {
    const { desk, letGo } = aDesk();
    const answers = [2, 4, 5, 6].map((item) => desk.ask(item));
    letGo();
    const settled = await Promise.allSettled(answers);
    expect(settled.map((each) => (each.status === 'fulfilled' ? each.value : String(each.reason)))).toEqual([
      4,
      8,
      'Error: odd among 5',
      12,
    ]);
  });

  it('answers again after a fault', async () => {
    const { desk, letGo } = aDesk();
    letGo();
    await expect(desk.ask(3)).rejects.toThrow('odd among 3');
    expect(await desk.ask(2)).toBe(4);
  });
});
