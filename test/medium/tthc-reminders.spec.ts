import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { instantAt, localDate } from '#calendar';
import type { SaveTthcReturnBody, TthcSetting } from '#contracts';
import { LoadDirectory } from '#directory';
import { newId } from '#platform';
import { ChangeTthcFields, SaveReturn, SaveTthcSetting } from '#tthc';
import { aMailServer, headerOf, type MailServer } from '../support/a-mail-server.js';
import { aPublishedYear, type PublishedYear } from '../support/a-published-year.js';
import { aReturnForm, soundFigures } from '../support/a-tthc-office.js';
import { aSmallPlan } from '../support/a-small-plan.js';

const plan = aSmallPlan([
  'I\tCẢI CÁCH THỂ CHẾ\t\t\t\t',
  '1\tRà soát văn bản của tỉnh\tBáo cáo\tSở Tư pháp\tSở Nội vụ\tTháng 10/2026',
]);
const directory = [
  'name,kind,level,groups,aliases,email',
  ...['Nội vụ', 'Tư pháp', 'Y tế'].map(
    (name, at) => `Sở ${name},department,province,"Các sở, ban, ngành",,so${String(at)}@binhson.example`,
  ),
].join('\n');

describe('monthly TTHC returns as work', () => {
  let server: MailServer;
  let year: PublishedYear;
  let ids: ReadonlyMap<string, string>;
  let fieldId: string;

  const idOf = (agency: string) => ids.get(agency) ?? '';
  const actorOf = (agency: string, role: 'officer' | 'coordinator') => ({
    ...{ accountId: newId(), tenantId: year.tenantId, personId: null, agencyId: idOf(agency) },
    ...{ roles: [role], displayName: `Chuyên viên ${agency}` },
  });
  const set = (change: Partial<TthcSetting> = {}) =>
    year.rooms.get(SaveTthcSetting).run(actorOf('Sở Nội vụ', 'coordinator'), {
      ...{ windowKind: 'calendar-month', dueWorkingDays: 5, firstMonth: '2026-03', owingGroupIds: [] },
      ...{ receiverAgencyId: idOf('Sở Nội vụ'), ...change },
    });
  const handIn = (agency: string, month: string, change: object = {}) => {
    const form = aReturnForm(fieldId, soundFigures, change) as SaveTthcReturnBody;
    return year.rooms.get(SaveReturn).run({ actor: actorOf(agency, 'officer'), month, agencyId: idOf(agency), form });
  };
  const work = () =>
    year.database.dataSource.query<
      { agency: string; title: string; due: string; state: string; sent: string | null }[]
    >(
      `select a.agency_name as agency, a.title, a.due::text as due, a.state, max(r.sent_at)::date::text as sent
         from assignment a left join completion_report r on r.assignment_id = a.id
        where a.tenant_id = $1 and a.occurrence like 'report:month%' group by a.id order by a.due, a.agency_name`,
      [year.tenantId],
    );

  beforeAll(async () => {
    server = await aMailServer();
    year = await aPublishedYear('2026-03-02T01:00:00Z', server.url, plan, directory);
    await year.drain();
    ids = new Map((await year.rooms.get(LoadDirectory).run(year.tenantId)).agencies.map(({ name, id }) => [name, id]));
    const items = [{ code: 'HT', name: 'Hộ tịch' }];
    const change = { kind: 'add', items } as const;
    const added = await year.rooms.get(ChangeTthcFields).run(actorOf('Sở Nội vụ', 'coordinator'), change);
    fieldId = added.ok ? (added.fields[0]?.id ?? '') : '';
  });
  afterAll(async () => {
    await year.close();
    await server.stop();
  });

  it('are nobody’s while nobody receives them', async () => {
    await set({ receiverAgencyId: null });
    await year.order('give-out-returns');
    expect(await work()).toEqual([]);
  });

  it('are given out once, to all who owe but the receiver', async () => {
    await set();
    await year.order('give-out-returns');
    await year.order('give-out-returns');
    const common = { title: 'Số liệu giải quyết TTHC tháng 3', due: '2026-04-07', state: 'assigned', sent: null };
    expect(await work()).toEqual([
      { agency: 'Sở Tư pháp', ...common },
      { agency: 'Sở Y tế', ...common },
    ]);
  });

  it('are reminded of before their day', async () => {
    server.received.length = 0;
    year.clock.set(instantAt(localDate('2026-04-02'), '07:30'));
    await year.order('sweep-due-reminders');
    const told = server.received.map((raw) => headerOf(raw, 'To'));
    expect(told.filter((to) => to?.includes('so1@') || to?.includes('so2@'))).toHaveLength(2);
  });

  it('are done when the figures are in, as of the day they came', async () => {
    year.clock.set(instantAt(localDate('2026-04-07'), '16:00'));
    expect(await handIn('Sở Tư pháp', '2026-03')).toMatchObject({ ok: true });
    // Whoever settles was asleep overnight: that makes nobody late.
    year.clock.set(instantAt(localDate('2026-04-08'), '07:30'));
    await year.drain();
    expect(
      (await work()).filter(({ due }) => due === '2026-04-07').map(({ agency, state, sent }) => [agency, state, sent]),
    ).toEqual([
      ['Sở Tư pháp', 'completed', '2026-04-07'],
      ['Sở Y tế', 'assigned', null],
    ]);
  });

  it('stay done when they are corrected', async () => {
    const change = { baseVersion: 1, correctionReason: 'Bổ sung thư xin lỗi.', apologies: 1 };
    expect(await handIn('Sở Tư pháp', '2026-03', change)).toMatchObject({ ok: true });
    await year.drain();
    expect((await work())[0]).toMatchObject({ agency: 'Sở Tư pháp', state: 'completed', sent: '2026-04-07' });
  });

  it('urge whoever is late', async () => {
    server.received.length = 0;
    await year.order('sweep-due-reminders');
    const letter = server.received.find((raw) => headerOf(raw, 'To')?.includes('so2@'));
    expect(letter).toBeDefined();
    expect(server.received.some((raw) => headerOf(raw, 'To')?.includes('so1@'))).toBe(false);
  });

  it('go on month by month; what came before it was asked for is done at once', async () => {
    year.clock.set(instantAt(localDate('2026-04-30'), '09:00'));
    await year.order('give-out-returns');
    const april = (await work()).filter(({ title }) => title.endsWith('tháng 4'));
    expect(april.map(({ agency, due, state }) => [agency, due, state])).toEqual([
      ['Sở Tư pháp', '2026-05-08', 'assigned'],
      ['Sở Y tế', '2026-05-08', 'assigned'],
    ]);
    // The receiver's own return is taken in like all; then another receives, and it owes one too.
    expect(await handIn('Sở Nội vụ', '2026-04')).toMatchObject({ ok: true });
    await set({ receiverAgencyId: idOf('Sở Y tế') });
    await year.order('give-out-returns');
    const own = (await work()).filter(({ agency }) => agency === 'Sở Nội vụ');
    expect(own.map(({ title, state }) => [title.slice(-7), state])).toEqual([
      ['tháng 3', 'assigned'],
      ['tháng 4', 'completed'],
    ]);
  });
});
