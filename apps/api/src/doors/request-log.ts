import { Logger } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import { inWorkContext, newId } from '#platform';
import { withoutToken } from '../feeds/feed-path.js';

const logger = new Logger('Request');

/** Gives every request an id, taken over from a proxy in front where it sends a sound one, and writes one line when it is answered. */
export function requestLog(request: Request, response: Response, next: NextFunction): void {
  const given = request.get('x-request-id') ?? '';
  const requestId = /^[\w.-]{8,64}$/.test(given) ? given : newId();
  const started = performance.now();
  response.setHeader('X-Request-Id', requestId);
  inWorkContext({ requestId }, () => {
    response.on('close', () => {
      const ms = Math.round(performance.now() - started);
      // The path alone: a query may hold what people search for.
      const line = { method: request.method, path: withoutToken(request.path), status: response.statusCode, ms };
      inWorkContext({ requestId }, () => logger.log(line.status >= 500 ? 'failed' : 'answered', line));
    });
    next();
  });
}
