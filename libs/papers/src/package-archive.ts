import { inflateRawSync } from 'node:zlib';

/** The parts of an Office file by their path, in their order. */
export type Parts = Map<string, Buffer>;

const deflated = 8;

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
