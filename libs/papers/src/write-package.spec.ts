import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openPackage } from './package-archive.js';
import { collected, writePackage } from './write-package.js';

describe('an Office package', () => {
  it('gives back what was written, in order, whole or in pieces', async () => {
    const anyContent = fc.oneof(
      fc.uint8Array().map((bytes) => Buffer.from(bytes)),
      fc.array(fc.string({ unit: 'grapheme' })),
    );
    const anyParts = fc.uniqueArray(
      fc.tuple(fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' }), anyContent),
      { selector: ([path]) => path, maxLength: 8 },
    );
    await fc.assert(
      fc.asyncProperty(anyParts, async (parts) => {
        const whole = parts.map(([path, content]) => [
          path,
          Buffer.isBuffer(content) ? content : Buffer.from(content.join('')),
        ]);
        expect([...openPackage(await collected(writePackage(parts)))]).toEqual(whole);
      }),
    );
  });

  it('asks for the next piece only when there is room for it', async () => {
    let made = 0;
    function* pieces() {
      for (; made < 10_000; made += 1) yield String(made).repeat(1000);
    }
    const written = writePackage([['long', pieces()]]);
    await written.next();
    await written.next();
    expect(made).toBeLessThan(2000);
    await written.return(undefined);
    expect(made).toBeLessThan(2000);
  });

  it('passes on what goes wrong while a piece is made', async () => {
    async function* pieces() {
      yield await Promise.resolve('one');
      throw new Error('the database went away');
    }
    await expect(collected(writePackage([['long', pieces()]]))).rejects.toThrow('the database went away');
  });

  it('refuses to open what is not a package', () => {
    expect(() => openPackage(Buffer.from('no'))).toThrow('not an Office package');
  });
});
