import { describe, expect, it } from 'vitest';
import { afterAttempt, type Circuit, closedCircuit, pausedUntil } from './circuit.js';

const MINUTE = 60_000;
const fail = (circuit: Circuit, times: number, now: number) =>
  Array.from({ length: times }).reduce<Circuit>((before) => afterAttempt(before, 'failed', now), circuit);

describe('the circuit before the mail server', () => {
  it('bears nine failures in a row and pauses a minute at the tenth', () => {
    const nine = fail(closedCircuit, 9, 0);
    expect(pausedUntil(nine, 0)).toBeNull();
    const ten = fail(nine, 1, 0);
    expect([pausedUntil(ten, 0), pausedUntil(ten, MINUTE - 1), pausedUntil(ten, MINUTE)]).toEqual([
      MINUTE,
      MINUTE,
      null,
    ]);
  });

  it('forgets failures at the first answer', () => {
    const answered = afterAttempt(fail(closedCircuit, 9, 0), 'answered', 0);
    expect(pausedUntil(fail(answered, 9, 0), 0)).toBeNull();
  });

  it('after a pause one failure is enough, and pauses grow to five minutes', () => {
    const first = fail(closedCircuit, 10, 0);
    const second = fail(first, 1, MINUTE);
    expect(pausedUntil(second, MINUTE)).toBe(3 * MINUTE);
    const third = fail(second, 1, 3 * MINUTE);
    const fourth = fail(third, 1, 8 * MINUTE);
    expect([pausedUntil(third, 3 * MINUTE), pausedUntil(fourth, 8 * MINUTE)]).toEqual([8 * MINUTE, 13 * MINUTE]);
  });

  it('is not stretched by letters that were under way when it paused', () => {
    expect(pausedUntil(fail(closedCircuit, 15, 0), 0)).toBe(MINUTE);
  });

  it('does not wait for hours when the clock is set back', () => {
    expect(pausedUntil(fail(closedCircuit, 10, 60 * MINUTE), 0)).toBeNull();
  });
});
