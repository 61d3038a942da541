import { describe, expect, it } from 'vitest';
import { newSigningKey } from './channels.js';

describe('newSigningKey', () => {
  it('is 32 bytes in base64 behind its mark, another one each time', () => {
    expect(newSigningKey()).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    expect(newSigningKey()).not.toBe(newSigningKey());
  });
});
