import 'reflect-metadata';
import { benchApi } from './bench-api.js';
import { benchImport } from './bench-import.js';
import { benchMails } from './bench-mails.js';
import { benchSummary } from './bench-summary.js';
import { benchSweep } from './bench-sweep.js';

/** What `npm run bench -- NAME [--json] [--quick]` measures: the product and the bare floor under it, in the same run. */
const benches: Readonly<Record<string, (quick: boolean) => Promise<object>>> = {
  api: benchApi,
  import: benchImport,
  mails: benchMails,
  summary: benchSummary,
  sweep: benchSweep,
};

const [name = '', ...options] = process.argv.slice(2);
const bench = benches[name];
if (bench === undefined || options.some((option) => option !== '--json' && option !== '--quick')) {
  process.stderr.write(`Usage: npm run bench -- NAME [--json] [--quick]; NAME: ${Object.keys(benches).join(', ')}\n`);
  process.exit(2);
}
const measured = await bench(options.includes('--quick'));
for (const line of Array.isArray(measured) ? (measured as object[]) : [measured]) {
  const figures = { bench: name, ...line };
  process.stdout.write(`${JSON.stringify(figures, null, options.includes('--json') ? undefined : 1)}\n`);
}
