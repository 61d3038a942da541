import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';

/** Above what services are registered for, below what systems hand out to outgoing connections (Linux from 32768, others from 49152). */
const [LOWEST, BEYOND] = [20_000, 32_768];
const MOST_TRIES = 100;

/**
 * A port on which nothing listens. Its user binds it only later, perhaps again after a restart: a port that the system itself would have
 * chosen could meanwhile be taken by any connection that goes out.
 */
export async function freePort(): Promise<number> {
  for (let left = MOST_TRIES; left > 0; left -= 1) {
    const port = randomInt(LOWEST, BEYOND);
    if (await isFree(port)) return port;
  }
  throw new Error('No free port.');
}

async function isFree(port: number): Promise<boolean> {
  const probe = createServer();
  try {
    await once(probe.listen(port, '127.0.0.1'), 'listening');
  } catch {
    return false;
  }
  await new Promise((resolve) => probe.close(resolve));
  return true;
}
