import { describe, expect, it } from 'vitest';
import { planReadingSchema } from '#contracts';
import { maxDocumentBytes, readPlanDocument } from './read-plan-document.js';

const plan = [
  'KẾ HOẠCH',
  'Cải cách hành chính của các sở và các đơn vị thực hiện trong năm 2024',
  '',
  ['STT', 'Nhiệm vụ', 'Chủ trì', 'Phối hợp', 'Thời gian'].join('\t'),
  ['1', 'Thực hiện các nhiệm vụ của Sở và của các đơn vị', 'Sở Nội vụ', 'Các sở, ngành', 'Quý I/2024'].join('\t'),
].join('\n');
const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, bom: boolean) => {
  const body = Buffer.from(text, 'utf16le');
  return bom ? Buffer.concat([Buffer.from([0xff, 0xfe]), body]) : body;
};
const read = (bytes: Uint8Array, name = 'ke-hoach.txt', planYear?: number) =>
  readPlanDocument(bytes, name, planYear === undefined ? {} : { planYear });
const leadOf = async (bytes: Uint8Array) => {
  const result = await read(bytes);
  return result.ok ? result.reading.tasks.map(({ lead }) => lead) : result.code;
};

/** Windows-1258 writes most tones as a mark after the letter. */
const windows1258 = (text: string): Uint8Array => {
  const bytes = new Map<string, number>();
  const decoder = new TextDecoder('windows-1258');
  for (let byte = 0; byte < 256; byte++) bytes.set(decoder.decode(Uint8Array.of(byte)), byte);
  const kept = /[âăêôơưđÂĂÊÔƠƯĐ]/u;
  const spelled = [...text].flatMap((letter) => {
    if (bytes.has(letter)) return [letter];
    const parts = letter.normalize('NFD');
    const tone = /[\u0300\u0301\u0303\u0309\u0323]/u.exec(parts)?.[0] ?? '';
    const base = parts.replace(tone, '').normalize('NFC');
    return kept.test(base) || base.length === 1 ? [base, tone] : [...parts];
  });
  return Uint8Array.from(spelled.filter((letter) => letter !== '').map((letter) => bytes.get(letter) ?? 63));
};

describe('what is read', () => {
  it.each([
    ['UTF-8', utf8(plan)],
    ['UTF-8 with mark', utf8(`\ufeff${plan}`)],
    ['UTF-16 with mark', utf16(plan, true)],
    ['UTF-16 without mark', utf16(plan, false)],
    ['Windows-1258', windows1258(plan)],
    ['decomposed letters', utf8(plan.normalize('NFD'))],
  ])('%s', async (_, bytes) => {
    expect(await leadOf(bytes)).toEqual([['Sở Nội vụ']]);
  });

  it('has the shape that crosses the wire', async () => {
    const result = await read(utf8(plan));
    expect(result.ok && planReadingSchema.parse(result.reading)).toEqual(result.ok && result.reading);
  });
});

it('reads text by what it is, whatever its name', async () => {
  expect((await read(utf8(plan), 'a.docx')).ok).toBe(true);
});

describe('what is refused, whole', () => {
  it.each<[string, Uint8Array, string, string]>([
    ['an empty file', new Uint8Array(), 'a.txt', 'empty'],
    ['white space alone', utf8(' \n\t\n'), 'a.txt', 'empty'],
    ['a file too large', new Uint8Array(maxDocumentBytes + 1), 'a.txt', 'too-large'],
    ['a zip cut short', Uint8Array.of(0x50, 0x4b, 0x03, 0x04, 1, 2, 3), 'a.txt', 'damaged'],
    ['a file of old Office', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0, 0), 'a.doc', 'unsupported-format'],
    ['rich text', utf8('{\\rtf1 abc}'), 'a.rtf', 'unsupported-format'],
    ['a web page', utf8('<!DOCTYPE html><html></html>'), 'a.html', 'unsupported-format'],
    ['a file that may hold macros', utf8(plan), 'a.docm', 'macros'],
    ['bytes of no text', Uint8Array.from({ length: 4096 }, (_, at) => (at * 37) % 256), 'a.txt', 'binary'],
    ['text with NUL in it', utf8(`${plan}\u0000`), 'a.txt', 'binary'],
    ['UTF-8 taken for Latin', utf8(Buffer.from(plan.repeat(3), 'utf8').toString('latin1')), 'a.txt', 'garbled'],
    [
      'an encoding nobody can tell',
      Uint8Array.from([...utf8('KE HOACH '), 0xb8, 0xfe, 0xd7, 0xe7]),
      'a.txt',
      'unknown-encoding',
    ],
    ['a letter', utf8('Kính gửi các đơn vị.\n\n- Một\n- Hai\n'), 'a.txt', 'not-a-plan'],
    ['a row of a thousand cells', utf8(`${plan}\n${'\t'.repeat(1000)}`), 'a.txt', 'too-many-cells'],
  ])('%s', async (_, bytes, name, code) => {
    const result = await read(bytes, name);
    expect(result.ok ? 'read' : result.code).toBe(code);
    expect(result.ok ? '' : result.message).toContain(name);
  });

  it('a table with no known header, naming its line', async () => {
    const strange = `KẾ HOẠCH NĂM 2024\n\n${'A\tB\tC\tD\n'.repeat(4)}`;
    expect(await read(utf8(strange))).toMatchObject({ ok: false, code: 'unknown-header', line: 3 });
  });

  it('a year that contradicts the title, naming both', async () => {
    const result = await read(utf8(plan), 'ke-hoach.txt', 2025);
    expect(result).toMatchObject({ ok: false, code: 'year-contradiction', line: 1 });
    expect(result.ok ? '' : result.message).toMatch(/^ke-hoach\.txt, dòng 1: .*2024.*2025/);
    expect((await read(utf8(plan), 'ke-hoach.txt', 2024)).ok).toBe(true);
  });

  it('a year that is none', async () => {
    expect(await read(utf8(plan), 'ke-hoach.txt', 20_245)).toMatchObject({ ok: false, code: 'bad-year' });
  });
});
