import { describe, expect, it } from 'vitest';
import { afterUnknown } from './unknown-fate.js';

describe('a letter of unknown fate', () => {
  it.each([
    ['digest', 1, 'once-more'],
    ['assigned', 1, 'once-more'],
    ['amended', 1, 'once-more'],
    ['digest', 2, 'ask'],
    ['escalation', 1, 'ask'],
    ['leader-list', 1, 'ask'],
  ] as const)('%s, time %i: %s', (kind, unknowns, expected) => {
    expect(afterUnknown(kind, unknowns)).toBe(expected);
  });
});
