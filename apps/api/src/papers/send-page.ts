import type { Response } from 'express';

/** A document as a page of its own: it may load and run nothing, and stands in a frame of ours alone. */
export function sendPage(response: Response, html: string): string {
  response.type('text/html; charset=utf-8');
  response.setHeader(
    'Content-Security-Policy',
    "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; base-uri 'none'; form-action 'none'",
  );
  response.setHeader('X-Frame-Options', 'SAMEORIGIN');
  response.setHeader('Cache-Control', 'private, no-store');
  return html;
}
