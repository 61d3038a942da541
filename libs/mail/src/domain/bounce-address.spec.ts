import { describe, expect, it } from 'vitest';
import { bounceAddress, readBounceAddress } from './bounce-address.js';

const base = 'bounce@dondoc.example';
const letterId = '0192f0a1-0000-7000-8000-00000000abcd';
const seal = '0123456789abcdef';
const address = `bounce+0192f0a100007000800000000000abcd.${seal}@dondoc.example`;

describe('the envelope sender of a letter', () => {
  it('names the letter, within 64 octets before the @', () => {
    expect(bounceAddress(base, letterId, seal)).toBe(address);
    expect(address.split('@')[0]?.length).toBeLessThanOrEqual(64);
  });

  it.each([address, address.toUpperCase(), ` ${address} `])('is read back from "%s"', (written) => {
    expect(readBounceAddress(base, written)).toEqual({ letterId, seal });
  });

  it.each([
    '',
    'bounce@dondoc.example',
    'bounce+@dondoc.example',
    address.replace('dondoc.', 'other.'),
    address.replace('bounce+', 'bounced+'),
    address.replace('.0123', '.x123'),
    address.replace('abcd.', 'abcde.'),
    `${address}.evil.example`,
  ])('is not "%s"', (written) => {
    expect(readBounceAddress(base, written)).toBeNull();
  });
});
