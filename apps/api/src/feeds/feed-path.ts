/** Where calendars read: the address is all they know, and the token in it is the key. */
export const FEED_ROUTE = 'api/calendar';

export function feedPath(token: string): string {
  return `/${FEED_ROUTE}/${token}.ics`;
}

/** A path fit for a log: whoever reads logs must not be able to read calendars. */
export function withoutToken(path: string): string {
  return path.replace(/^(\/+api\/+calendar\/+)[^/]+/i, '$1…');
}
