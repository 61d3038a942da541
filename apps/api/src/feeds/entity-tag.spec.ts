import { describe, expect, it } from 'vitest';
import { entityTag, holdsTag } from './entity-tag.js';

const tag = entityTag('BEGIN:VCALENDAR');

describe('holdsTag', () => {
  it.each([
    [tag, true],
    [`W/${tag}`, true],
    [`"older", ${tag}`, true],
    ['*', true],
    [undefined, false],
    ['', false],
    ['"older"', false],
    [entityTag('BEGIN:VCALENDAR '), false],
  ])('%s → %s', (header, holds) => {
    expect(holdsTag(header, tag)).toBe(holds);
  });
});
