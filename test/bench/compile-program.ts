import 'reflect-metadata';
import { AskCompilation, Compile, ReadCompilation } from '#compilation';
import { ListTenants } from '#directory';
import type { Actor } from '#identity';
import { newId, SetClock } from '#platform';
import { openRooms } from '../morning/a-country.js';

// Compiles the workbook of the first tenant's year as a worker does, in a process of its own, and tells what it took.
const [databaseUrl = '', year = '', now = ''] = process.argv.slice(2);
const rooms = await openRooms(databaseUrl, new SetClock(new Date(now)));
const [tenant] = await rooms.get(ListTenants).run();
if (!tenant) throw new Error('There is no tenant.');
const actor: Actor = {
  ...{ accountId: newId(), tenantId: tenant.id, personId: null, agencyId: null },
  ...{ roles: ['coordinator'], displayName: 'Điều phối viên' },
};
const before = process.resourceUsage().maxRSS;
const from = performance.now();
const subject = { kind: 'year', year: Number(year) } as const;
const asked = await rooms.get(AskCompilation).run(actor, { subject, format: 'workbook' });
if (!asked.ok) throw new Error(asked.message);
await rooms.get(Compile).run({ tenantId: tenant.id, compilationId: asked.id });
const done = await rooms.get(ReadCompilation).show(actor, asked.id);
process.send?.({
  ms: performance.now() - from,
  fileKb: (done?.file?.size ?? 0) / 1024,
  peakMb: (process.resourceUsage().maxRSS - before) / 1024,
});
await rooms.close();
process.disconnect();
