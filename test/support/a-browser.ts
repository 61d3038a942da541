import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A real browser without a window: the machine's own where there is one, else the one that npm brought. */
export async function aBrowser(): Promise<Browser> {
  const own = installed.find((path) => existsSync(path));
  if (own) return chromium.launch({ executablePath: own, args: quiet });
  const { default: packaged } = await import('@sparticuz/chromium');
  // One process for everything dies with the first page that is closed.
  const args = packaged.args.filter((argument) => argument !== '--single-process');
  return chromium.launch({ executablePath: await packaged.executablePath(), args: [...args, ...quiet] });
}
