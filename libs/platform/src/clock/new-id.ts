import { randomFillSync, randomInt } from 'node:crypto';

let lastMoment = 0;
let counter = 0;
/** Randomness in stock: asking the machine for it id by id takes longer than making the ids. */
const stock = Buffer.alloc(8 * 512);
let used = stock.length;

/**
 * A time-ordered UUID, version 7, with a counter for ids of one millisecond (RFC 9562 §5.7 and §6.2, method 1): index-friendly,
 * in the order of making within a process, and safe to make before the row is saved.
 */
export function newId(): string {
  const moment = Math.max(Date.now(), lastMoment);
  counter = moment === lastMoment ? counter + 1 : randomInt(0x400);
  lastMoment = counter > 0xfff ? moment + 1 : moment;
  if (counter > 0xfff) counter = 0;
  const bytes = Buffer.allocUnsafe(16);
  eightRandomBytes().copy(bytes, 8);
  bytes.writeUIntBE(lastMoment, 0, 6);
  bytes.writeUInt16BE(0x7000 | counter, 6);
  bytes.writeUInt8(0x80 | (bytes.readUInt8(8) & 0x3f), 8);
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

function eightRandomBytes(): Buffer {
  if (used === stock.length) {
    randomFillSync(stock);
    used = 0;
  }
  used += 8;
  return stock.subarray(used - 8, used);
}
