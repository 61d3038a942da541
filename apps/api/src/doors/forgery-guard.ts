import { timingSafeEqual } from 'node:crypto';
import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { type Config, CONFIG } from '#platform';
import { Refusal } from '../problems/refusal.js';
import type { SignedInRequest } from './signed-in-request.js';

const READING = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Refuses what another site makes a signed-in browser send: the origin must be ours and the session's own token must come along. */
@Injectable()
export class ForgeryGuard implements CanActivate {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<SignedInRequest>();
    if (READING.has(request.method)) return true;
    const sameOrigin = this.isOwnOrigin(request);
    // Whoever is not signed in yet has no token; the origin must do.
    const expected = request.signedIn?.csrfToken;
    if (sameOrigin && (expected === undefined || equal(request.get('x-csrf-token') ?? '', expected))) return true;
    throw new Refusal('csrf', 'Phiên làm việc đã thay đổi. Hãy tải lại trang rồi làm lại.');
  }

  private isOwnOrigin(request: SignedInRequest): boolean {
    if (request.get('sec-fetch-site') === 'cross-site') return false;
    const origin = request.get('origin');
    // Programs other than browsers send no origin, and no cookie by themselves either.
    if (origin === undefined) return true;
    return origin === new URL(this.config.publicUrl).origin || hostOf(origin) === request.get('host');
  }
}

function hostOf(origin: string): string | null {
  return URL.parse(origin)?.host ?? null;
}

function equal(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
