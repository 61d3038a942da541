import { createHash } from 'node:crypto';

/** The tag of a body: the same body, the same tag. */
export function entityTag(body: string | Buffer): string {
  return `"${createHash('sha256').update(body).digest('base64url')}"`;
}

/** Whether the asker has this body already (RFC 9110 §13.1.2: weak comparison), whatever else the request says of caches. */
export function holdsTag(ifNoneMatch: string | undefined, tag: string): boolean {
  const held = (ifNoneMatch ?? '').split(',').map((each) => each.trim().replace(/^W\//, ''));
  return held.includes(tag) || held.includes('*');
}
