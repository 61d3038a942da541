/** A session ends this long after it was last used … */
export const SESSION_IDLE_MS = 12 * 3_600_000;
/** … and this long after it began, used or not. */
export const SESSION_LONGEST_MS = 7 * 24 * 3_600_000;
/** A session in use is not written more often than this. */
export const SESSION_TOUCH_MS = 60_000;

/** Moments in milliseconds since the epoch. */
export interface SessionMoments {
  readonly createdAt: number;
  readonly lastSeenAt: number;
  readonly expiresAt: number;
  readonly revokedAt: number | null;
}

export function isLive(session: SessionMoments, now: number): boolean {
  return session.revokedAt === null && now < session.expiresAt;
}

export function expiryAfterUse(createdAt: number, now: number): number {
  return Math.min(now + SESSION_IDLE_MS, createdAt + SESSION_LONGEST_MS);
}

export function isTouchDue(session: SessionMoments, now: number): boolean {
  return now - session.lastSeenAt >= SESSION_TOUCH_MS;
}
