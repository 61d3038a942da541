import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { instantAt, localDate } from '#calendar';
import { ImportDirectory, LoadDirectory, readDirectoryFile } from '#directory';
import { SaveReportRegime } from '#plan';
import { aMailServer, type MailServer } from '../support/a-mail-server.js';
import { aPublishedYear, type PublishedYear } from '../support/a-published-year.js';
import { aSmallPlan } from '../support/a-small-plan.js';

const plan = aSmallPlan([
  'I\tCẢI CÁCH THỂ CHẾ\t\t\t\t',
  '1\tRà soát văn bản của tỉnh\tBáo cáo\tSở Nội vụ\tSở Tài chính\tTháng 10/2026',
]);
const header = 'name,kind,level,groups,aliases,email';
const department = (name: string) => `${name},department,province,"Các sở, ban, ngành",,hop-thu@binhson.example`;

describe('a regime of a group that has only its receiver', () => {
  let server: MailServer;
  let year: PublishedYear;

  beforeAll(async () => {
    server = await aMailServer();
    year = await aPublishedYear('2026-02-02T01:00:00Z', server.url, plan, `${header}\n${department('Sở Nội vụ')}`);
    await year.drain();
  });
  afterAll(async () => {
    await year.close();
    await server.stop();
  });

  const owed = () =>
    year.database.dataSource.query<{ said: string }[]>(
      `select agency_name || ' ' || due as said from assignment where tenant_id = $1 and kind = 'periodic-report'
        order by due`,
      [year.tenantId],
    );

  it('is owed by the first who joins for the windows to come alone', async () => {
    const { agencies } = await year.rooms.get(LoadDirectory).run(year.tenantId);
    const receiverId = agencies.find(({ name }) => name === 'Sở Nội vụ')?.id ?? '';
    const of = { tenantId: year.tenantId, actorId: null };
    await year.rooms.get(SaveReportRegime).run({
      ...{ ...of, code: 'cchc' },
      regime: {
        ...{ name: 'Báo cáo cải cách hành chính', receiverId, cutOffDay: 14, form: '', active: true },
        ...{ periods: ['quarter-1', 'half-year'] },
        owing: [{ kind: 'group', id: 'Các sở, ban, ngành', dueDay: 17, dueMonth: 0 }],
      },
    });
    await year.order('open-regime-years');
    expect(await owed()).toEqual([]);
    year.clock.set(instantAt(localDate('2026-03-16'), '08:00'));
    const read = await readDirectoryFile(Buffer.from(`${header}\n${department('Sở Y tế')}`), 'them.csv');
    if (!read.ok) throw new Error(read.message);
    await year.rooms.get(ImportDirectory).run({ ...of, rows: read.rows });
    await year.order('open-regime-years');
    expect(await owed()).toEqual([{ said: 'Sở Y tế 2026-06-17' }]);
  });
});
