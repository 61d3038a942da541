import PostalMime, { type Email } from 'postal-mime';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AssignmentDetail, AssignmentPage, PlanDetail, Problem, SettleManyResult, Summary } from '#contracts';
import { CreateTenant, ImportDirectory, LoadDirectory, readDirectoryFile } from '#directory';
import { CreateAccount, SAMPLE_PASSWORD } from '#identity';
import { openPackage } from '#papers';
import { rehearsalAnswers } from '#plan';
import { aHouse, type House } from '../support/a-house.js';
import { aMailServer, type MailServer } from '../support/a-mail-server.js';
import { queueMachines } from '../support/queue-machines.js';
import { readShared, sharedIsMissing } from '../support/shared-folder.js';
import { until } from '../support/until.js';
import type { Visitor } from '../support/visitor.js';

const missing = sharedIsMissing();
const LEAD = 'Sở Tư pháp';
const MAILBOX = 'tuphap@haiduong.example';
const DUE = '2023-03-31';

/** The whole way once, from door to door, on the plan as issued. Each step stands on the one before. */
describe.skipIf(missing).each(queueMachines())('the main job on Hải Dương 2023, queues in $machine', ({ redisUrl }) => {
  let house: House;
  let mailServer: MailServer;
  let planId: string;
  let dutyId: string;

  beforeAll(async () => {
    mailServer = await aMailServer();
    const queue: Record<string, string> = redisUrl ? { REDIS_URL: redisUrl } : {};
    house = await aHouse('2023-01-03T01:00:00Z', { SMTP_URL: mailServer.url, ...queue });
    await province(house);
  });

  afterAll(async () => {
    await house.close();
    await mailServer.stop();
  });

  const signedIn = async (name: string): Promise<Visitor> => {
    const visitor = house.visitor();
    const answer = await visitor.signIn(name);
    expect(answer.status, answer.body.title).toBe(200);
    return visitor;
  };

  const lettersTo = async (address: string): Promise<Email[]> => {
    const mails = await Promise.all(mailServer.received.map((raw) => PostalMime.parse(raw)));
    return mails.filter((mail) => mail.to?.some((to) => to.address === address));
  };

  it('takes the plan in as issued and holds it back while rows are in doubt', async () => {
    const coordinator = await signedIn('dieu-phoi');
    const file = { field: 'file', name: 'ke-hoach.txt', bytes: await readShared('plans/hai-duong-2023.txt') };
    const imported = await coordinator.upload<{ planId: string } & Problem>('/api/plans', file);
    expect(imported.status, imported.body.title).toBe(201);
    planId = imported.body.planId;
    expect(await coordinator.post(`/api/plans/${planId}/publication`)).toMatchObject({
      status: 409,
      body: { code: 'plan-not-ready' },
    });
  });

  it('is settled and published; each agency gets one letter with its duties', async () => {
    const coordinator = await signedIn('dieu-phoi');
    const { body: plan } = await coordinator.get<PlanDetail>(`/api/plans/${planId}`);
    expect(plan.taskList).toHaveLength(82);
    const { answers } = rehearsalAnswers(plan.taskList);
    expect(answers.length).toBeGreaterThan(0);
    const settled = await coordinator.post<SettleManyResult>(`/api/plans/${planId}/answers`, { answers });
    expect(settled.body.refused).toEqual([]);
    const published = await coordinator.post(`/api/plans/${planId}/publication`);
    expect(published).toMatchObject({ status: 200, body: { alreadyPublished: false } });
    const [letter] = await until('the letter of publication', async () => nonEmpty(await lettersTo(MAILBOX)));
    // The storm guard goes by the forecast: the clock is not moved before it is there.
    await until(
      'the forecast',
      async () => (await coordinator.get(`/api/plans/${planId}/forecast`)).status === 200 || null,
    );
    expect(letter?.subject).toMatch(/nhiệm vụ được giao năm 2023/);
    expect(letter?.text).toContain('31/3/2023');
  });

  it('reminds a week before the due day, naming the duty', async () => {
    house.clock.set(new Date('2023-03-23T00:30:00Z'));
    const officer = await signedIn('tu-phap');
    const path = `/api/assignments?scope=mine&dueFrom=${DUE}&dueTo=${DUE}&search=${encodeURIComponent('tự kiểm tra')}`;
    const duty = (await officer.get<AssignmentPage>(path)).body.items[0];
    expect(duty).toMatchObject({ agencyName: LEAD, due: DUE, timing: 'not-due' });
    dutyId = duty?.id ?? '';
    const before = (await lettersTo(MAILBOX)).length;
    await house.tick('sweep-due-reminders');
    const digest = await until('the digest', async () => (await lettersTo(MAILBOX))[before]);
    expect(digest.text).toContain(duty?.title.slice(0, 40));
    expect(digest.html).toContain(`/duties/${dutyId}`);
    expect(digest.text).toContain('Vì sao');
    await house.tick('sweep-due-reminders');
    const ledger = await officer.get<{ items: { stage: string; outcome: string; reason: string }[] }>(
      `/api/assignments/${dutyId}/reminders`,
    );
    expect(ledger.body.items).toContainEqual(expect.objectContaining({ stage: 'before-7', outcome: 'sent' }));
  });

  it('is reported in time with evidence, and returned with a reason', async () => {
    house.clock.set(new Date('2023-03-30T02:00:00Z'));
    const officer = await signedIn('tu-phap');
    expect(await officer.post(`/api/assignments/${dutyId}/start`)).toMatchObject({ status: 200 });
    expect(await report(officer, dutyId, '2023-03-29')).toMatchObject({ status: 201, body: { state: 'reported' } });
    house.clock.set(new Date('2023-03-31T02:00:00Z'));
    const coordinator = await signedIn('dieu-phoi');
    const waiting = await coordinator.get<AssignmentPage>('/api/approvals');
    expect(waiting.body.items.map(({ id }) => id)).toContain(dutyId);
    const returned = await coordinator.post(`/api/assignments/${dutyId}/return`, { reason: 'Thiếu danh mục kèm theo' });
    expect(returned).toMatchObject({ status: 200, body: { state: 'returned' } });
  });

  it('is reported again, late, and approved', async () => {
    house.clock.set(new Date('2023-04-03T02:00:00Z'));
    const officer = await signedIn('tu-phap');
    expect(await report(officer, dutyId, '2023-04-03')).toMatchObject({ status: 201 });
    house.clock.set(new Date('2023-04-04T02:00:00Z'));
    const coordinator = await signedIn('dieu-phoi');
    const approved = await coordinator.post<AssignmentDetail>(`/api/assignments/${dutyId}/approval`);
    expect(approved).toMatchObject({ status: 200, body: { state: 'completed', timing: 'late' } });
    expect(approved.body.history.map(({ action }) => action)).toEqual([
      'start',
      'report',
      'return',
      'report',
      'approve',
    ]);
  });

  it('is counted as late in the six-month summary, in the figures and in the Word file', async () => {
    house.clock.set(new Date('2023-06-15T02:00:00Z'));
    const coordinator = await signedIn('dieu-phoi');
    const { body: summary } = await coordinator.get<Summary>(`/api/summaries/${planId}/H1`);
    expect(summary.asOf).toMatchObject({ doneOnTime: 0, doneLate: 1 });
    expect(summary.late).toContainEqual(
      expect.objectContaining({ agency: LEAD, due: DUE, reportedOn: '2023-04-03', daysLate: 3 }),
    );
    const byAgency = summary.byAgency.find(({ agency }) => agency === LEAD);
    expect(byAgency?.asOf).toMatchObject({ doneLate: 1 });
    const word = await coordinator.get<Buffer>(`/api/summaries/${planId}/H1/word`);
    const text = openPackage(word.body).get('word/document.xml')?.toString('utf8') ?? '';
    expect(text).toContain('BÁO CÁO');
    expect(text).toContain(String(summary.asOf.total).replace(/\B(?=(\d{3})+$)/g, '.'));
    expect(text).toContain('03/4/2023');
  });
});

function report(officer: Visitor, dutyId: string, documentDate: string) {
  const evidence = { field: 'evidence', name: 'báo cáo.pdf', bytes: Buffer.from('%PDF-1.7\nbáo cáo') };
  const fields = { documentNumber: '45/BC-STP', documentDate, note: 'Đã tự kiểm tra' };
  return officer.upload<AssignmentDetail & Problem>(`/api/assignments/${dutyId}/reports`, evidence, fields);
}

function nonEmpty<T>(list: T[]): T[] | null {
  return list.length > 0 ? list : null;
}

/** The province with its directory, a coordinator of the standing agency and an officer of the lead. */
async function province({ app }: House): Promise<void> {
  const created = await app
    .get(CreateTenant)
    .run({ code: 'hai-duong', name: 'Tỉnh Hải Dương', kind: 'province', level: 'province' });
  if (!created.ok) throw new Error(created.message);
  const tenantId = created.tenant.id;
  const read = await readDirectoryFile(await readShared('directories/hai-duong-2023.csv'), 'hai-duong-2023.csv');
  if (!read.ok) throw new Error(read.message);
  await app.get(ImportDirectory).run({ tenantId, actorId: null, rows: read.rows });
  const directory = await app.get(LoadDirectory).run(tenantId);
  const people = [
    { signInName: 'dieu-phoi', agency: 'Sở Nội vụ', roles: ['coordinator'] as const },
    { signInName: 'tu-phap', agency: LEAD, roles: ['officer'] as const },
  ];
  for (const { signInName, agency, roles } of people) {
    const agencyId = directory.byName.get(agency)?.[0]?.id ?? null;
    const account = { tenantId, actorId: null, personId: null, agencyId, displayName: signInName, signInName, roles };
    const opened = await app.get(CreateAccount).run({ ...account, samplePassword: SAMPLE_PASSWORD });
    if (!opened.ok) throw new Error(opened.message);
  }
}
