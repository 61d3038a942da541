import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { canonicalJson } from './domain/canonical-json.js';
import type { SummaryBasis } from './domain/summary-basis.js';

export interface PackedBasis {
  /** Canonical JSON, compressed. */
  readonly facts: Buffer;
  /** Of the canonical JSON itself: how it was compressed is no part of what is vouched for. */
  readonly sha256: string;
}

export function packBasis(basis: SummaryBasis): PackedBasis {
  const text = Buffer.from(canonicalJson(basis));
  return { facts: gzipSync(text), sha256: hashOf(text) };
}

/** Throws where the bytes are not those that were hashed: a report must not be made of them. */
export function unpackBasis({ facts, sha256 }: PackedBasis): SummaryBasis {
  const text = gunzipSync(facts);
  if (hashOf(text) !== sha256) throw new Error('The frozen facts of a report are not those that were frozen.');
  return JSON.parse(text.toString('utf8')) as SummaryBasis;
}

const hashOf = (text: Buffer): string => createHash('sha256').update(text).digest('hex');
