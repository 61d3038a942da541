import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openPackage, sealPackage } from './package-archive.js';

describe('an Office package', () => {
  it('gives back what was sealed, in order', () => {
    const anyParts = fc.uniqueArray(
      fc.tuple(fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' }), fc.uint8Array()),
      {
        selector: ([path]) => path,
        maxLength: 8,
      },
    );
    fc.assert(
      fc.property(anyParts, (parts) => {
        const sealed = new Map(parts.map(([path, bytes]) => [path, Buffer.from(bytes)]));
        expect([...openPackage(sealPackage(sealed))]).toEqual([...sealed]);
      }),
    );
  });

  it('refuses what is not a package', () => {
    expect(() => openPackage(Buffer.from('no'))).toThrow('not an Office package');
  });
});
