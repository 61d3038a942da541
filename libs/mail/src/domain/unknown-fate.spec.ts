import { describe, expect, it } from 'vitest';
import { afterUnknown } from './unknown-fate.js';

describe('a letter of unknown fate', () => {
  it.each([
    ['digest', 1, 'no-answer', 'once-more'],
    ['assigned', 1, 'no-answer', 'once-more'],
    ['amended', 1, 'no-answer', 'once-more'],
    ['digest', 2, 'no-answer', 'ask'],
    ['digest', 5, 'worker-died', 'once-more'],
    ['digest', 6, 'worker-died', 'ask'],
    ['escalation', 1, 'no-answer', 'ask'],
    ['escalation', 1, 'worker-died', 'ask'],
    ['leader-list', 1, 'no-answer', 'ask'],
  ] as const)('%s, time %i, %s: %s', (kind, unknowns, doubt, expected) => {
    expect(afterUnknown(kind, unknowns, doubt)).toBe(expected);
  });
});
