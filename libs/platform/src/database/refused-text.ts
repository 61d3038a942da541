import { QueryFailedError } from 'typeorm';

/** PostgreSQL takes no U+0000, neither in text (22021) nor in JSON (22P05), and so nothing that holds one can be found or kept. */
export function isRefusedText(error: unknown): boolean {
  return (
    error instanceof QueryFailedError &&
    ['22021', '22P05'].includes((error.driverError as { code?: string }).code ?? '')
  );
}
