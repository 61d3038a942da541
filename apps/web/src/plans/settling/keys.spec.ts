import { describe, expect, it } from 'vitest';
import { commandOf } from './keys.js';

const press = (key: string, changes: object = {}) =>
  commandOf({ key, ctrlKey: false, metaKey: false, altKey: false, target: null, ...changes });

describe('keys of the settling screen', () => {
  it('walk, choose, confirm and write', () => {
    expect(['j', 'k', '3', 'Enter', 'e', 'q'].map((key) => press(key))).toEqual([
      'next',
      'previous',
      { choose: 3 },
      'confirm',
      'write',
      null,
    ]);
  });

  it('leave the browser its own', () => {
    expect(press('j', { ctrlKey: true })).toBeNull();
    expect(press('1', { altKey: true })).toBeNull();
  });
});
