import { PassThrough, Readable, Transform } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { crc32, createDeflateRaw } from 'node:zlib';

/** What a part of an Office file holds: all of it, or pieces of text made while they are written. */
export type PartContent = Buffer | Iterable<string> | AsyncIterable<string>;

interface Entry {
  readonly name: Buffer;
  /** Where it begins in the file. */
  readonly at: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
}

const localHeader = 0x04034b50;
const dataDescriptor = 0x08074b50;
const centralHeader = 0x02014b50;
const endOfCentral = 0x06054b50;
const deflated = 8;
/** Names in UTF-8; sizes and checksum follow the content, as they are known only then. */
const flags = 0x0808;
/** 1 January 1980, the first day a ZIP entry can carry: a part has no date of its own. */
const noDate = 0x0021;
/** A ZIP entry without extensions counts its bytes in 32 bits. */
const mostBytes = 0xffff_ffff;

/**
 * An Office file, piece by piece: the parts in their order, without dates, so that the same parts give the same bytes. Nothing is kept but
 * what is under way. Throws where a part, or the file, comes to 4 GB.
 */
export async function* writePackage(parts: Iterable<readonly [string, PartContent]>): AsyncGenerator<Buffer> {
  const entries: Entry[] = [];
  let at = 0;
  for (const [path, content] of parts) {
    const name = Buffer.from(path);
    const opening = Buffer.concat([uint32(localHeader), facts({ name, crc: 0, packed: 0, size: 0 }), name]);
    yield opening;
    const measured = { crc: 0, packed: 0, size: 0 };
    for await (const piece of packed(content, measured)) yield piece;
    yield Buffer.concat([dataDescriptor, measured.crc, measured.packed, measured.size].map(uint32));
    entries.push({ name, at, ...measured });
    at = within(at + opening.length + measured.packed + 16);
  }
  const directory = entries.map(inDirectory);
  yield Buffer.concat([...directory, ending(directory, at)]);
}

/** All of it in memory: for papers that are known to be short. */
export const collected = (pieces: AsyncIterable<Buffer>): Promise<Buffer> => buffer(pieces);

/** The content deflated; what it came to stands in `measured` once all has been taken. */
async function* packed(content: PartContent, measured: { crc: number; packed: number; size: number }) {
  const source = Buffer.isBuffer(content) ? [content] : content;
  const measure = new Transform({
    transform(piece: Buffer, _encoding, done) {
      measured.crc = crc32(piece, measured.crc);
      measured.size += piece.length;
      done(null, piece);
    },
  });
  const out = new PassThrough();
  const written = pipeline(Readable.from(source), measure, createDeflateRaw(), out);
  // Who reads `out` hears of a failure there; whoever stops reading ends the rest.
  written.catch(() => undefined);
  for await (const piece of out as AsyncIterable<Buffer>) {
    measured.packed += piece.length;
    yield piece;
  }
  within(measured.size);
}

function within(bytes: number): number {
  if (bytes > mostBytes) throw new Error('too long for an Office file: 4 GB');
  return bytes;
}

function facts({ name, crc, packed, size }: Omit<Entry, 'at'>): Buffer {
  return Buffer.concat([
    ...[20, flags, deflated, 0, noDate].map(uint16),
    ...[crc, packed, size].map(uint32),
    ...[name.length, 0].map(uint16),
  ]);
}

function inDirectory(entry: Entry): Buffer {
  const opening = [uint32(centralHeader), uint16(20), facts(entry)];
  return Buffer.concat([...opening, Buffer.alloc(10), uint32(entry.at), entry.name]);
}

function ending(directory: readonly Buffer[], offset: number): Buffer {
  const length = directory.reduce((sum, entry) => sum + entry.length, 0);
  return Buffer.concat([
    uint32(endOfCentral),
    ...[0, 0, directory.length, directory.length].map(uint16),
    ...[length, offset].map(uint32),
    uint16(0),
  ]);
}

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value >>> 0);
  return bytes;
}
