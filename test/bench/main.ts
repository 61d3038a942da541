import 'reflect-metadata';
import { benchImport } from './bench-import.js';

/** What `npm run bench -- NAME [--json]` measures: the product and the bare floor under it, in the same run. */
const benches: Readonly<Record<string, () => Promise<object>>> = { import: benchImport };

const [name = '', ...options] = process.argv.slice(2);
const bench = benches[name];
if (bench === undefined || options.some((option) => option !== '--json')) {
  process.stderr.write(`Usage: npm run bench -- NAME [--json]; NAME: ${Object.keys(benches).join(', ')}\n`);
  process.exit(2);
}
const figures = { bench: name, ...(await bench()) };
process.stdout.write(`${JSON.stringify(figures, null, options.length > 0 ? undefined : 1)}\n`);
