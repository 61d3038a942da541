import type { LoggerService } from '@nestjs/common';
import { pino, type Logger } from 'pino';
import { workContext } from './work-context.js';

/** What Nest says while it puts itself together: of use only to who looks for it. */
const wiring = new Set(['InstanceLoader', 'NestFactory', 'RouterExplorer', 'RoutesResolver', 'NestApplication']);

/** Nest's logger as JSON lines on standard error, each with the request or job it belongs to. Standard output stays for results. */
export class JsonLogger implements LoggerService {
  private readonly pino: Logger;

  constructor(level: string, service: string) {
    this.pino = pino(
      {
        level,
        base: { service },
        timestamp: pino.stdTimeFunctions.isoTime,
        formatters: { level: (label) => ({ level: label }) },
        mixin: () => ({ ...workContext() }),
        redact: ['password', '*.password', 'authorization', 'cookie', '*.authorization', '*.cookie'],
      },
      pino.destination({ dest: 2, sync: true }),
    );
  }

  log(message: unknown, ...rest: unknown[]): void {
    const level = wiring.has(String(rest.at(-1))) ? 'debug' : 'info';
    this.pino[level](...toEntry(message, rest));
  }

  error(message: unknown, ...rest: unknown[]): void {
    this.pino.error(...toEntry(message, rest));
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.pino.warn(...toEntry(message, rest));
  }

  debug(message: unknown, ...rest: unknown[]): void {
    this.pino.debug(...toEntry(message, rest));
  }

  verbose(message: unknown, ...rest: unknown[]): void {
    this.pino.trace(...toEntry(message, rest));
  }

  fatal(message: unknown, ...rest: unknown[]): void {
    this.pino.fatal(...toEntry(message, rest));
  }
}

/** Nest passes the class name last, a stack before it; an Error or a record may be the message itself. */
function toEntry(message: unknown, rest: unknown[]): [object, string] {
  const context = typeof rest.at(-1) === 'string' ? String(rest.at(-1)) : undefined;
  const extra = rest.slice(0, context === undefined ? undefined : -1);
  const error = [message, ...extra].find((part) => part instanceof Error);
  const stack = extra.find((part) => typeof part === 'string');
  const details = Object.assign({}, ...extra.filter((part) => typeof part === 'object' && !(part instanceof Error)));
  const text =
    message instanceof Error ? message.message : typeof message === 'string' ? message : JSON.stringify(message);
  return [{ ...(context && { context }), ...details, ...(error && { err: error }), ...(stack ? { stack } : {}) }, text];
}
