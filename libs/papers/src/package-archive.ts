import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';

/** The parts of an Office file by their path. */
export type Parts = Map<string, Buffer>;

const localHeader = 0x04034b50;
const centralHeader = 0x02014b50;
const endOfCentral = 0x06054b50;
const deflated = 8;
/** 1 January 1980, the first day a ZIP entry can carry: a part has no date of its own. */
const noDate = 0x0021;

export function openPackage(bytes: Buffer): Parts {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0) throw new Error('not an Office package: no end of central directory');
  const parts: Parts = new Map();
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    const nameLength = bytes.readUInt16LE(at + 28);
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    parts.set(name, readPart(bytes, at));
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return parts;
}

function readPart(bytes: Buffer, central: number): Buffer {
  const start = bytes.readUInt32LE(central + 42);
  const content = start + 30 + bytes.readUInt16LE(start + 26) + bytes.readUInt16LE(start + 28);
  const stored = bytes.subarray(content, content + bytes.readUInt32LE(central + 20));
  return bytes.readUInt16LE(central + 10) === deflated ? inflateRawSync(stored) : Buffer.from(stored);
}

/** Writes the parts in their order, without dates: the same parts give the same bytes. */
export function sealPackage(parts: Parts): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [path, content] of parts) {
    const name = Buffer.from(path);
    const packed = deflateRawSync(content);
    const facts = entryFacts(name, content, packed);
    const local = Buffer.concat([uint32(localHeader), facts, name, packed]);
    bodies.push(local);
    directory.push(Buffer.concat([uint32(centralHeader), uint16(20), facts, Buffer.alloc(10), uint32(offset), name]));
    offset += local.length;
  }
  return Buffer.concat([...bodies, ...directory, ending(directory, offset)]);
}

function entryFacts(name: Buffer, content: Buffer, packed: Buffer): Buffer {
  const utf8Names = 0x0800;
  return Buffer.concat([
    ...[20, utf8Names, deflated, 0, noDate].map(uint16),
    ...[crc32(content), packed.length, content.length].map(uint32),
    ...[name.length, 0].map(uint16),
  ]);
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
