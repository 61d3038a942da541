import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

interface Cost {
  /** KiB. */
  readonly memory: number;
  readonly passes: number;
  readonly parallelism: number;
}

/** OWASP Password Storage Cheat Sheet, Argon2id: m = 19 MiB, t = 2, p = 1. Raising it rehashes each password at its next use. */
const COST: Cost = { memory: 19_456, passes: 2, parallelism: 1 };
const SALT_BYTES = 16;
const HASH_BYTES = 32;

const derive = promisify(argon2);

/** Argon2id as a PHC string: `$argon2id$v=19$m=…,t=…,p=…$salt$hash`. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const hash = await compute(password, salt, COST, HASH_BYTES);
  const cost = `m=${String(COST.memory)},t=${String(COST.passes)},p=${String(COST.parallelism)}`;
  return `$argon2id$v=19$${cost}$${unpadded(salt)}$${unpadded(hash)}`;
}

export async function verifyPassword(password: string, phc: string): Promise<{ matches: boolean; outdated: boolean }> {
  const { cost, salt, hash } = readPhc(phc);
  const computed = await compute(password, salt, cost, hash.length);
  const outdated = cost.memory !== COST.memory || cost.passes !== COST.passes || cost.parallelism !== COST.parallelism;
  return { matches: timingSafeEqual(computed, hash), outdated };
}

/** The work of one verification, so that an unknown name answers no faster than a known one. */
export async function pretendToVerify(password: string): Promise<void> {
  await compute(password, randomBytes(SALT_BYTES), COST, HASH_BYTES);
}

function compute(password: string, nonce: Buffer, cost: Cost, tagLength: number): Promise<Buffer> {
  // The same password typed on another system may come decomposed.
  return derive('argon2id', { message: password.normalize('NFC'), nonce, tagLength, ...cost });
}

function readPhc(phc: string): { cost: Cost; salt: Buffer; hash: Buffer } {
  const [, algorithm, version, cost, salt, hash] = phc.split('$');
  const numbers = /^m=(\d+),t=(\d+),p=(\d+)$/.exec(cost ?? '');
  if (algorithm !== 'argon2id' || version !== 'v=19' || !numbers || !salt || !hash) {
    throw new Error('A stored password hash is no Argon2id PHC string.');
  }
  return {
    cost: { memory: Number(numbers[1]), passes: Number(numbers[2]), parallelism: Number(numbers[3]) },
    salt: Buffer.from(salt, 'base64'),
    hash: Buffer.from(hash, 'base64'),
  };
}

function unpadded(bytes: Buffer): string {
  return bytes.toString('base64').replace(/=+$/, '');
}
