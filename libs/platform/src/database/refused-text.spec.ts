import { QueryFailedError } from 'typeorm';
import { describe, expect, it } from 'vitest';
import { isRefusedText } from './refused-text.js';

const failed = (code: string) => new QueryFailedError('select $1', [], Object.assign(new Error('no'), { code }));

describe('isRefusedText', () => {
  it.each([
    [failed('22021'), true],
    [failed('22P05'), true],
    [failed('23505'), false],
    [new Error('no'), false],
  ])('%#', (error, refused) => {
    expect(isRefusedText(error)).toBe(refused);
  });
});
