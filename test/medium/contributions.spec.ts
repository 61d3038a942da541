import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  AskExtension,
  CancelAssignment,
  ContributionView,
  DecideExtension,
  ExpandPlan,
  GiveContribution,
  ReportAssignment,
  ReturnReport,
  SummaryFactsView,
  WaiveContribution,
} from '#assignment';
import { localDate } from '#calendar';
import { ApplySuccession, LoadDirectory } from '#directory';
import type { Actor } from '#identity';
import { RequeueLetters } from '#mail';
import { newId } from '#platform';
import { PlanReminders } from '#reminder';
import { aMailServer, type MailServer } from '../support/a-mail-server.js';
import { aPublishedYear, type PublishedYear } from '../support/a-published-year.js';
import { aSmallPlan } from '../support/a-small-plan.js';

const plan = aSmallPlan([
  'I\tCẢI CÁCH THỂ CHẾ\t\t\t\t',
  '1\tRà soát văn bản của tỉnh\tBáo cáo\tSở Tư pháp\tCác sở, ban, ngành; Hội Luật gia tỉnh\tQuý I/2026',
  '2\tLập dự toán năm sau\tTờ trình\tCác sở, ban, ngành\tSở Tài chính; UBND xã Khê Thượng\tQuý II/2026',
  '3\tHướng dẫn khi có thông tư mới\tVăn bản\tSở Tài chính\tSở Tư pháp\tKhi có thông tư mới',
]);

const directory = [
  'name,kind,level,groups,aliases,email',
  'Sở Nội vụ,department,province,"Các sở, ban, ngành",,noivu@binhson.example',
  'Sở Tư pháp,department,province,"Các sở, ban, ngành",,tuphap@binhson.example',
  'Sở Tài chính,department,province,"Các sở, ban, ngành",,taichinh@binhson.example',
  'Sở Y tế,department,province,"Các sở, ban, ngành",,yte@binhson.example',
  'UBND xã Khê Thượng,people-committee,commune,,,khethuong@binhson.example',
].join('\n');

interface Row {
  readonly id: string;
  readonly assignmentId: string;
  readonly task: number;
  readonly lead: string;
  readonly agency: string;
  readonly due: string;
  readonly version: number;
  readonly state: string;
}

let server: MailServer;
let year: PublishedYear;
let ids: ReadonlyMap<string, string>;

beforeEach(async () => {
  server = await aMailServer();
  year = await aPublishedYear('2026-01-05T01:00:00Z', server.url, plan, directory);
  ids = new Map((await year.rooms.get(LoadDirectory).run(year.tenantId)).agencies.map(({ name, id }) => [name, id]));
  await year.drain();
});

afterEach(async () => {
  await year.close();
  await server.stop();
});

const rows = (where = 'true') =>
  year.database.dataSource.query<Row[]>(
    `select c.id, c.assignment_id as "assignmentId", a.task_position as task, a.agency_name as lead, c.agency_name as agency,
            c.due::text, c.due_version as version, c.state
       from contribution c join assignment a on a.id = c.assignment_id
      where ${where} order by a.task_position, a.agency_name, c.agency_name`,
  );
const told = async (where = 'true') => (await rows(where)).map(({ agency, due, state }) => `${agency} ${due} ${state}`);
const ofTask1 = (state = 'awaited') => told(`a.task_position = 1 and c.state = '${state}'`);
const actor = (agency: string, role: 'officer' | 'coordinator' = 'officer'): Actor => ({
  ...{ accountId: newId(), personId: newId(), tenantId: year.tenantId, agencyId: ids.get(agency) ?? '' },
  ...{ displayName: `Người của ${agency}`, roles: [role] },
});
const of = async (task: number, agency: string) => {
  const [row] = await rows(`a.task_position = ${String(task)} and c.agency_name = '${agency}'`);
  if (row === undefined) throw new Error(`${agency} contributes nothing to ${String(task)}.`);
  return row;
};
const give = async (agency: string, note = '', task = 1) => {
  const { id: contributionId } = await of(task, agency);
  const deed = { tenantId: year.tenantId, contributionId, note, evidence: null };
  const outcome = await year.rooms.get(GiveContribution).run({ ...deed, actor: actor(agency) });
  await year.drain();
  return outcome;
};
const stages = (agency: string) =>
  year.database.dataSource.query<{ stage: string; outcome: string }[]>(
    `select l.stage, l.outcome from reminder_ledger l join contribution c on c.id = l.assignment_id join agency a on a.id = l.recipient_agency_id
      where a.name = $1 order by l.at, l.stage`,
    [agency],
  );

const letters = (agency: string, since = '2026-01-01') =>
  year.database.dataSource.query<{ text: string; items: unknown[] }[]>(
    `select l.text, l.items from letter l join agency a on a.id = l.recipient_agency_id
      where a.name = $1 and l.kind = 'digest' and l.composed_at >= $2 order by l.composed_at`,
    [agency, since],
  );
const inOrder = (lines: { stage: string }[]) => lines.sort((one, other) => one.stage.localeCompare(other.stage));

async function morning(day: string): Promise<void> {
  year.clock.set(new Date(`${day}T00:30:00Z`));
  await year.rooms.get(RequeueLetters).run();
  await year.drain();
  await year.order('sweep-due-reminders');
}

async function setPolicy(scope: string, contributionBefore: number | null): Promise<void> {
  await year.database.dataSource.query(
    `insert into reminder_policy (tenant_id, scope, changes, changed_at) values ($1, $2, $3, now())
      on conflict (tenant_id, scope) do update set changes = excluded.changes`,
    [year.tenantId, scope, JSON.stringify({ contributionBefore })],
  );
  await year.rooms.get(PlanReminders).run({ tenantId: year.tenantId, planId: year.planId });
}

describe('contributions', () => {
  it('are asked of every supporting agency once, five working days before the lead, and of no lead of the task', async () => {
    expect(await ofTask1()).toEqual([
      'Sở Nội vụ 2026-03-24 awaited',
      'Sở Tài chính 2026-03-24 awaited',
      'Sở Y tế 2026-03-24 awaited',
    ]);
    expect(await told('a.task_position = 2')).toEqual(Array(4).fill('UBND xã Khê Thượng 2026-06-23 awaited'));
    expect(await told('a.task_position = 3')).toEqual([]);
    const before = await rows();
    await year.rooms.get(ExpandPlan).run({ tenantId: year.tenantId, planId: year.planId });
    await year.rooms.get(PlanReminders).run({ tenantId: year.tenantId, planId: year.planId });
    await year.order('recover-reminders');
    expect(await rows()).toEqual(before);
    expect(await year.rooms.get(SummaryFactsView).ofPlan(year.tenantId, year.planId)).toHaveLength(6);
  });

  it('tell the lead who is missing, and which names the directory does not know', async () => {
    await give('Sở Y tế', 'Công văn số 12/SYT-VP');
    const { assignmentId } = await of(1, 'Sở Y tế');
    const reader = { tenantId: year.tenantId, actor: actor('Sở Tư pháp') };
    const seen = await year.rooms.get(ContributionView).ofAssignment(reader, assignmentId);
    expect(seen).toMatchObject({ missing: 2, unknown: ['Hội Luật gia tỉnh'] });
    expect(seen.items.map(({ agencyName, state, note, actions }) => [agencyName, state, note, actions])).toEqual([
      ['Sở Nội vụ', 'awaited', null, ['waive']],
      ['Sở Tài chính', 'awaited', null, ['waive']],
      ['Sở Y tế', 'given', 'Công văn số 12/SYT-VP', []],
    ]);
  });

  it('are given by the agency itself once, and waived by the lead or the coordinator with a reason', async () => {
    const { id: contributionId } = await of(1, 'Sở Tài chính');
    const deed = { tenantId: year.tenantId, contributionId };
    const stranger = actor('Sở Y tế');
    const [giving, waiving] = [year.rooms.get(GiveContribution), year.rooms.get(WaiveContribution)];
    expect(await giving.run({ ...deed, actor: stranger, note: '', evidence: null })).toMatchObject({
      code: 'forbidden',
    });
    expect(await waiving.run({ ...deed, actor: stranger, note: 'không cần' })).toMatchObject({ code: 'forbidden' });
    expect(await waiving.run({ ...deed, actor: actor('Sở Tư pháp'), note: ' ' })).toMatchObject({
      code: 'reason-missing',
    });
    expect(await waiving.run({ ...deed, actor: actor('Sở Tư pháp'), note: 'đã có số liệu' })).toMatchObject({
      ok: true,
    });
    expect(await waiving.run({ ...deed, actor: actor('Sở Tư pháp'), note: 'nữa' })).toMatchObject({
      code: 'not-possible-now',
    });
    const other = { ...deed, contributionId: (await of(1, 'Sở Y tế')).id };
    expect(await waiving.run({ ...other, actor: actor('Sở Nội vụ', 'coordinator'), note: 'họp chung' })).toMatchObject({
      ok: true,
    });
    expect(await giving.run({ ...other, tenantId: newId(), actor: stranger, note: '', evidence: null })).toMatchObject({
      code: 'not-found',
    });
    const history = await year.database.dataSource.query<{ action: string; reason: string }[]>(
      `select action, reason from assignment_history order by at, id`,
    );
    expect(history).toEqual([
      { action: 'contribution-waive', reason: 'Sở Tài chính: đã có số liệu' },
      { action: 'contribution-waive', reason: 'Sở Y tế: họp chung' },
    ]);
  });

  it('are reminded of by their own short ladder in the one digest of the day, until they are given', async () => {
    for (const day of ['2026-03-18', '2026-03-19', '2026-03-23', '2026-03-24']) await morning(day);
    await give('Sở Y tế');
    for (const day of ['2026-03-25', '2026-03-27', '2026-03-30', '2026-04-01', '2026-04-10']) await morning(day);
    const ladder = ['contribution-before-3', 'contribution-before-1', 'contribution-due'];
    expect(inOrder(await stages('Sở Y tế'))).toEqual(
      inOrder([
        ...ladder.map((stage) => ({ stage, outcome: 'sent' })),
        { stage: 'contribution-after-1', outcome: 'suppressed' },
      ]),
    );
    const all = [...ladder, 'contribution-after-1', 'contribution-after-3'].map((stage) => ({
      stage,
      outcome: 'sent',
    }));
    expect(await stages('Sở Tài chính')).toEqual(all);
    const perDay = await year.database.dataSource.query<{ most: number }[]>(
      `select max(n)::int as most from (select count(*) as n from letter where kind = 'digest' group by recipient_agency_id, composed_at::date) x`,
    );
    expect(perDay).toEqual([{ most: 1 }]);
    const [lead] = await letters('Sở Tư pháp', '2026-03-30');
    expect(lead?.text).toContain('còn thiếu góp ý, phối hợp của 2 cơ quan: Sở Nội vụ, Sở Tài chính');
    expect(await letters('UBND xã Khê Thượng')).toEqual([]);
    await morning('2026-06-23');
    const [commune] = await letters('UBND xã Khê Thượng');
    // Four leads of one task: one row, four items.
    expect(commune?.items).toHaveLength(4);
    expect(commune?.text).toContain('1 việc phối hợp');
    expect(commune?.text).toContain('Sở Nội vụ, Sở Tài chính, Sở Tư pháp và 1 cơ quan khác');
  });

  it('follow the day of the lead as a new version, and wait while a report stands', async () => {
    await morning('2026-03-19');
    const { assignmentId } = await of(1, 'Sở Y tế');
    const deed = { tenantId: year.tenantId, assignmentId };
    const asked = { requestedDue: localDate('2026-05-15'), reason: 'chờ góp ý' };
    await year.rooms.get(AskExtension).run({ ...deed, ...asked, actor: actor('Sở Tư pháp') });
    const decider = actor('Sở Nội vụ', 'coordinator');
    await year.rooms.get(DecideExtension).run({ ...deed, actor: decider, decision: 'granted', grantedDue: null });
    await year.drain();
    expect((await of(1, 'Sở Y tế')).due).toBe('2026-05-08');
    expect((await of(1, 'Sở Y tế')).version).toBe(2);
    expect(await stages('Sở Y tế')).toEqual([
      { stage: 'contribution-before-1', outcome: 'superseded' },
      { stage: 'contribution-before-3', outcome: 'sent' },
    ]);
    const report = { documentNumber: '1/BC', documentDate: localDate('2026-03-19'), note: '', evidence: null };
    const sent = { ...deed, ...report, actor: actor('Sở Tư pháp'), noEvidenceReason: 'bản giấy' };
    expect(await year.rooms.get(ReportAssignment).run(sent)).toMatchObject({ ok: true });
    await year.drain();
    await morning('2026-05-08');
    expect(await stages('Sở Y tế')).not.toContainEqual({ stage: 'contribution-due', outcome: 'sent' });
    expect(await give('Sở Y tế')).toMatchObject({ code: 'not-possible-now' });
    await year.rooms.get(ReturnReport).run({ ...deed, actor: decider, reason: 'thiếu góp ý' });
    await year.drain();
    await morning('2026-05-11');
    expect(await stages('Sở Y tế')).toContainEqual({ stage: 'contribution-after-1', outcome: 'sent' });
    await year.rooms.get(CancelAssignment).run({ ...deed, actor: decider, reason: 'thôi' });
    await year.drain();
    await morning('2026-05-13');
    expect(await stages('Sở Y tế')).not.toContainEqual({ stage: 'contribution-after-3', outcome: 'sent' });
  });

  it('are asked for where the policy wants them', async () => {
    const [{ taskId } = { taskId: '' }] = await year.database.dataSource.query<{ taskId: string }[]>(
      'select task_id as "taskId" from assignment where task_position = 1',
    );
    await setPolicy(`task:${taskId}`, null);
    expect(await ofTask1('withdrawn')).toHaveLength(3);
    expect(await told("a.task_position = 2 and c.state = 'awaited'")).toHaveLength(4);
    await morning('2026-03-19');
    expect((await stages('Sở Y tế')).filter(({ outcome }) => outcome === 'sent')).toEqual([]);
    await setPolicy(`task:${taskId}`, 2);
    expect(await ofTask1()).toEqual([
      'Sở Nội vụ 2026-03-27 awaited',
      'Sở Tài chính 2026-03-27 awaited',
      'Sở Y tế 2026-03-27 awaited',
    ]);
  });

  it('go to the successors of agencies that end', async () => {
    year.clock.set(new Date('2026-03-02T02:00:00Z'));
    const parts = [{ fromId: ids.get('Sở Y tế') ?? '', toId: ids.get('UBND xã Khê Thượng') ?? '', taskIds: [] }];
    const act = { tenantId: year.tenantId, actorId: null, effectiveOn: localDate('2026-03-01'), basis: 'Nghị quyết 9' };
    expect(await year.rooms.get(ApplySuccession).run({ ...act, parts })).toMatchObject({ ok: true });
    await year.drain();
    expect(await ofTask1()).toEqual([
      'Sở Nội vụ 2026-03-24 awaited',
      'Sở Tài chính 2026-03-24 awaited',
      'UBND xã Khê Thượng 2026-03-24 awaited',
    ]);
    await morning('2026-03-19');
    expect((await stages('UBND xã Khê Thượng')).filter(({ outcome }) => outcome === 'sent')).toHaveLength(1);
    expect((await stages('Sở Y tế')).filter(({ outcome }) => outcome === 'sent')).toEqual([]);
  });

  it('are found again when the queue lost them', async () => {
    await year.database.dataSource.query(
      'delete from contribution; delete from contribution_call; delete from reminder_schedule',
    );
    await year.order('recover-reminders');
    expect(await ofTask1()).toHaveLength(3);
    await year.database.dataSource.query('delete from reminder_schedule');
    await year.order('recover-reminders');
    await morning('2026-03-19');
    expect(await stages('Sở Y tế')).toEqual([{ stage: 'contribution-before-3', outcome: 'sent' }]);
  });
});
