import { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AskExtension } from '#assignment';
import { localDate } from '#calendar';
import {
  type ExtensionEffect,
  extensionEffectSchema,
  type Problem,
  type ReminderEffect,
  reminderEffectSchema,
  type ShownPolicy,
  shownPolicySchema,
} from '#contracts';
import { DrainOutbox } from '#rooms';
import { aCast, type Cast } from '../support/a-cast.js';
import { anApi, type TestApi } from '../support/an-api.js';
import type { Visitor } from '../support/visitor.js';
import { aSmallPlan } from '../support/a-small-plan.js';
import { aPublishedPlanOverHttp } from '../support/a-published-plan-over-http.js';

const plan = aSmallPlan(
  [
    'I\tCẢI CÁCH THỂ CHẾ\t\t\t\t',
    '1\tRà soát văn bản của tỉnh\tBáo cáo\tSở Tư pháp\tSở Nội vụ\tQuý II/2026',
    '2\tLập dự toán năm sau\tTờ trình\tSở Tài chính\tSở Nội vụ\tQuý II/2026',
    'II\tCẢI CÁCH TÀI CHÍNH CÔNG\t\t\t\t',
    '1\tCông khai ngân sách\tBáo cáo\tSở Tài chính\tSở Nội vụ\tQuý III/2026',
  ],
  { number: '1/KH-UBND' },
);

let api: TestApi;
let cast: Cast;
let coordinator: Visitor;
let planId: string;

beforeAll(async () => {
  api = await anApi('2026-03-02T01:00:00Z');
  cast = await aCast(api);
  coordinator = await cast.as('coordinator');
  planId = await aPublishedPlanOverHttp(api, cast, plan);
});
afterAll(() => api?.close());

const POLICY = '/api/reminder-policy';
const place = () => ({ scope: 'plan', planId });
const query = () => `${POLICY}?scope=plan&planId=${planId}`;
const earlier = { ladders: { quarter: [20, 10, 0] } };
const database = <T>(sql: string, values: unknown[] = []) => api.app.get(DataSource).query<T[]>(sql, values);

describe('the reminder policy of a place', () => {
  it('is shown with where it comes from', async () => {
    const shown = shownPolicySchema.parse((await coordinator.get<ShownPolicy>(query())).body);
    expect(shown).toMatchObject({ changes: null, kept: [], effective: { ladders: { quarter: [15, 7, 3, 1, 0] } } });
    expect(shown.inherited).toEqual(shown.effective);
    const nowhere = await coordinator.get<Problem>(`${query()}x`);
    expect(nowhere.status).toBe(400);
    expect((await coordinator.get(`${POLICY}?scope=area&planId=${planId}&areaCode=IX`)).status).toBe(404);
  });

  it('shows its effect before anything is saved', async () => {
    const body = { place: place(), changes: earlier };
    const { body: effect } = await coordinator.post<ReminderEffect>(`${POLICY}/effect`, body);
    expect(reminderEffectSchema.parse(effect)).toMatchObject({ duties: 3, changed: 3, complete: true });
    // Two duties end with June: five stages each as things stand, three each then.
    const june = effect.months.find(({ month }) => month === '2026-06');
    expect(june?.lines).toEqual({ now: 10, then: 6 });
    const [example] = effect.examples;
    expect(example?.then.slice(0, 3).map(({ stage }) => stage)).toEqual(['before-20', 'before-10', 'due']);
    expect((await coordinator.get<ShownPolicy>(query())).body.changes).toBeNull();
  });

  it('is saved, audited, and planned anew', async () => {
    expect((await coordinator.put(POLICY, { place: place(), changes: earlier })).status).toBe(200);
    await api.app.get(DrainOutbox).run();
    const { body } = await coordinator.get<ShownPolicy>(query());
    expect(body).toMatchObject({ changes: earlier, effective: { ladders: { quarter: [20, 10, 0] }, headFrom: 1 } });
    const effect = await coordinator.post<ReminderEffect>(`${POLICY}/effect`, { place: place(), changes: earlier });
    expect(effect.body.changed).toBe(0);
    const stages = await database<{ stage: string }>('select distinct stage from reminder_schedule order by 1');
    expect(stages.map(({ stage }) => stage)).toContain('before-20');
    expect(stages.map(({ stage }) => stage)).not.toContain('before-15');
    const audited = await database<{ subject: string; detail: object }>(
      `select subject, detail from audit_entry where action = 'reminder-policy.changed'`,
    );
    expect(audited).toEqual([{ subject: `reminder-policy:plan:${planId}`, detail: { before: null, after: earlier } }]);
  });

  it('gives way to a narrower one, and is listed beside it', async () => {
    const area = { scope: 'area', planId, areaCode: 'II' };
    const quiet = { ladders: { quarter: [0] } };
    expect((await coordinator.put(POLICY, { place: area, changes: quiet })).status).toBe(200);
    const shown = (await coordinator.get<ShownPolicy>(`${POLICY}?scope=area&planId=${planId}&areaCode=II`)).body;
    expect(shown.inherited.ladders.quarter).toEqual([20, 10, 0]);
    expect(shown.effective.ladders.quarter).toEqual([0]);
    expect((await coordinator.get<ShownPolicy>(query())).body.kept).toMatchObject([{ place: area }]);
    const tenant = { place: { scope: 'tenant' }, changes: { afterRepeats: 0 } };
    expect((await coordinator.post<ReminderEffect>(`${POLICY}/effect`, tenant)).body.duties).toBe(3);
  });

  it('is forgotten, twice without harm', async () => {
    expect((await coordinator.delete(query())).status).toBe(200);
    expect((await coordinator.delete(query())).status).toBe(200);
    expect((await coordinator.get<ShownPolicy>(query())).body.changes).toBeNull();
    const audited = await database('select 1 from audit_entry where subject = $1', [`reminder-policy:plan:${planId}`]);
    expect(audited).toHaveLength(2);
  });

  it('is refused in words, and to everybody else', async () => {
    const rising = { place: place(), changes: { ladders: { quarter: [1, 5] } } };
    const refused = await coordinator.put<Problem>(POLICY, rising);
    expect(refused).toMatchObject({ status: 400, body: { code: 'invalid-input' } });
    expect(refused.body.title).toMatch(/giảm dần/);
    for (const person of ['officer of Tư pháp', 'leader', 'administrator'] as const)
      expect((await (await cast.as(person)).put(POLICY, { place: place(), changes: earlier })).status).toBe(403);
    const others = await aCast(api, 'another');
    const stranger = await others.as('coordinator');
    expect((await stranger.get(query())).status).toBe(404);
    expect((await stranger.put(POLICY, { place: place(), changes: earlier })).status).toBe(404);
    expect((await stranger.post(`${POLICY}/effect`, { place: place(), changes: earlier })).status).toBe(404);
  });
});

describe('an extension, before it is granted', () => {
  it('says which day it gives and which reminders move', async () => {
    const [duty] = await database<{ id: string; due: string }>(
      `select id, due::text as due from assignment where agency_name = 'Sở Tư pháp'`,
    );
    const id = duty?.id ?? '';
    const actor = {
      ...{ accountId: cast.tenantId, tenantId: cast.tenantId, personId: null, displayName: 'Lan' },
      ...{ agencyId: cast.agencies['Sở Tư pháp'], roles: ['officer' as const] },
    };
    const request = { requestedDue: localDate('2026-08-31'), reason: 'Chờ thông tư' };
    const asked = await api.app.get(AskExtension).run({ tenantId: cast.tenantId, actor, assignmentId: id, ...request });
    expect(asked.ok).toBe(true);
    const answer = await coordinator.get<ExtensionEffect>(`/api/assignments/${id}/extension/effect?due=2026-08-31`);
    const effect = extensionEffectSchema.parse(answer.body);
    // 31/8/2026 is swapped off and 1–2/9 are the national days.
    expect(effect).toMatchObject({ due: '2026-09-03', reminders: { duties: 1, changed: 1 } });
    expect(effect.reminders.months.find(({ month }) => month === '2026-06')?.letters.then).toBe(0);
    const early = await coordinator.get<Problem>(`/api/assignments/${id}/extension/effect?due=2026-06-01`);
    expect(early).toMatchObject({ status: 422, body: { code: 'day-not-later' } });
    const officer = await cast.as('officer of Tư pháp');
    expect((await officer.get(`/api/assignments/${id}/extension/effect?due=2026-08-31`)).status).toBe(403);
  });
});

describe('an amendment, before it is published', () => {
  it('says which reminders move', async () => {
    const text = plan.toString().replace('1/KH-UBND', '2/KH-UBND').replace('Quý III/2026', 'Quý IV/2026');
    const file = { field: 'file', name: 'b.txt', bytes: Buffer.from(text) };
    const amended = await coordinator.upload<{ amendmentId: string }>(`/api/plans/${planId}/amendments`, file);
    const { body } = await coordinator.get<{ moved: number; reminders: ReminderEffect }>(
      `/api/plans/${amended.body.amendmentId}/amendment`,
    );
    expect(body.moved).toBe(1);
    expect(body.reminders).toMatchObject({ duties: 1, changed: 1 });
    expect(body.reminders.examples[0]?.due).toEqual({ now: '2026-09-30', then: '2026-12-31' });
  });
});
