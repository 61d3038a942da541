import { createHash, timingSafeEqual } from 'node:crypto';
import type { Request } from 'express';

const LOOPBACK = /^(127\.|::1$|::ffff:127\.)/;
/** A proxy says with one of these for whom it asks: then the loopback address is the proxy's, not the reader's. */
const FORWARDED = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via'];

/** With a token set: whoever shows it. Without: this machine alone, and no proxy on it. */
export function mayReadMetrics(request: Request, token: string | null): boolean {
  if (token !== null) return equal(request.get('authorization') ?? '', `Bearer ${token}`);
  const isForwarded = FORWARDED.some((name) => request.get(name) !== undefined);
  return !isForwarded && LOOPBACK.test(request.socket.remoteAddress ?? '');
}

function equal(given: string, expected: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}
