import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentLine, escapeText } from './content-line.js';

const unfold = (lines: string) => lines.replaceAll('\r\n ', '').replace(/\r\n$/, '');

describe('escapeText', () => {
  it.each([
    ['Trình, duyệt; xong', String.raw`Trình\, duyệt\; xong`],
    [String.raw`\n là hai ký tự`, String.raw`\\n là hai ký tự`],
    ['dòng một\r\ndòng hai\rdòng ba\nhết', String.raw`dòng một\ndòng hai\ndòng ba\nhết`],
    ['BEGIN:VEVENT\r\nEND:VCALENDAR', String.raw`BEGIN:VEVENT\nEND:VCALENDAR`],
    ['có\u0000ký tự\u0007 điều khiển\tvà tab', 'cóký tự điều khiển\tvà tab'],
    ['nửa ký tự \ud83d', 'nửa ký tự \ufffd'],
  ])('%j → %j', (text, escaped) => {
    expect(escapeText(text)).toBe(escaped);
  });
});

describe('contentLine', () => {
  it('leaves a line of 75 octets whole and folds one of 76', () => {
    expect(contentLine('X', 'a'.repeat(73))).toBe(`X:${'a'.repeat(73)}\r\n`);
    expect(contentLine('X', 'a'.repeat(74))).toBe(`X:${'a'.repeat(73)}\r\n a\r\n`);
  });

  it('cuts before a character that would not fit whole', () => {
    expect(contentLine('X', `${'a'.repeat(72)}ế`)).toBe(`X:${'a'.repeat(72)}\r\n ế\r\n`);
    expect(contentLine('X', `${'a'.repeat(71)}ế`)).toBe(`X:${'a'.repeat(71)}\r\n ế\r\n`);
    expect(contentLine('X', `${'a'.repeat(70)}ế`)).toBe(`X:${'a'.repeat(70)}ế\r\n`);
  });

  it('keeps every line within 75 octets of sound UTF-8, whatever it says', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        const lines = contentLine('SUMMARY', escapeText(text));
        const sent = lines.slice(0, -2).split('\r\n');
        for (const line of sent) {
          expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
          expect(line.isWellFormed()).toBe(true);
        }
        for (const line of sent.slice(1)) expect(line).toMatch(/^ ./u);
        expect(unfold(lines)).toBe(`SUMMARY:${escapeText(text)}`);
      }),
    );
  });
});
