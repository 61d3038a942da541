import type { CookieOptions, Request, Response } from 'express';
import type { Config } from '#platform';

const COOKIE = 'dondoc_session';

/** Not readable by scripts, not sent along by other sites; over TLS alone where the installation has TLS. */
function optionsFor(config: Config): CookieOptions {
  return { httpOnly: true, sameSite: 'lax', secure: config.publicUrl.startsWith('https://'), path: '/' };
}

export function setSessionCookie(response: Response, config: Config, token: string): void {
  // Its end is decided by the server; the cookie goes with the browser session.
  response.cookie(COOKIE, token, optionsFor(config));
}

export function clearSessionCookie(response: Response, config: Config): void {
  response.clearCookie(COOKIE, optionsFor(config));
}

export function sessionToken(request: Request): string | null {
  for (const pair of (request.headers.cookie ?? '').split(';')) {
    const [name, value] = pair.split('=', 2);
    if (name?.trim() === COOKIE && value) return value.trim();
  }
  return null;
}
