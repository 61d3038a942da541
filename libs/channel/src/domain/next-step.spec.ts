import { describe, expect, it } from 'vitest';
import { nextStep } from './next-step.js';

const minutes = (count: number) => ({ status: 'queued', afterMs: count * 60_000 });

describe('nextStep', () => {
  it.each([
    ['sent', 1, false, { status: 'sent' }],
    ['refused', 1, true, { status: 'failed' }],
    ['later', 1, false, minutes(1)],
    ['later', 6, false, minutes(60)],
    ['later', 7, false, { status: 'failed' }],
    ['unknown', 1, false, { status: 'unknown' }],
    ['unknown', 1, true, minutes(1)],
    ['unknown', 7, true, { status: 'unknown' }],
  ] as const)('%s, attempt %i, repeatable %s', (outcome, attempts, repeatable, expected) => {
    expect(nextStep(outcome, attempts, repeatable)).toEqual(expected);
  });
});
