import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type MailPreferenceDetail, mailPreferenceSchema, type MailSetting, type Problem } from '#contracts';
import { LoadPeople } from '#directory';
import { aCast, type Cast } from '../support/a-cast.js';
import { anApi, type TestApi } from '../support/an-api.js';

let api: TestApi;
let cast: Cast;
let idOf: (person: string) => string;

const mailOf = (agency: keyof Cast['agencies']) => `/api/agencies/${cast.agencies[agency]}/mail`;

beforeAll(async () => {
  api = await anApi('2026-03-06T02:00:00Z');
  cast = await aCast(api);
  const people = await api.app.get(LoadPeople, { strict: false }).run(cast.tenantId);
  idOf = (person) => people.find(({ displayName }) => displayName === person)?.id ?? '';
});

afterAll(() => api.close());

describe('how an agency gets its mail, over HTTP', () => {
  it('is shaped by its own officer, and by the coordinator for any', async () => {
    const officer = await cast.as('officer of Tư pháp');
    const wanted = { hour: 510, copies: [{ name: 'Văn thư', address: 'vt@binhson.example' }], takesOptional: false };
    const saved = await officer.put<MailPreferenceDetail>(mailOf('Sở Tư pháp'), wanted);
    expect(saved.status).toBe(200);
    expect(mailPreferenceSchema.parse(saved.body)).toMatchObject({
      ...wanted,
      next: { day: '2026-03-09', minute: 510 },
    });
    const coordinator = await cast.as('coordinator');
    const seen = await coordinator.get<MailPreferenceDetail>(mailOf('Sở Tư pháp'));
    expect(seen.body.next.previews[0]).toMatchObject({
      letterClass: 'duty',
      to: [{ name: 'Sở Tư pháp' }],
      cc: [{ address: 'vt@binhson.example' }],
      reason: 'đây là địa chỉ nhận việc của cơ quan',
    });
    expect((await coordinator.put(mailOf('Sở Tài chính'), { hour: 540 })).status).toBe(200);
  });

  it('is nothing to officers of other agencies, nor to other tenants', async () => {
    const stranger = await cast.as('officer of Tài chính');
    const foreign = await (await aCast(api, 'tan-hoa')).as('coordinator');
    for (const visitor of [stranger, foreign]) {
      expect((await visitor.get(mailOf('Sở Tư pháp'))).status).toBe(404);
      expect((await visitor.put(mailOf('Sở Tư pháp'), { takesOptional: true })).status).toBe(404);
      const week = { from: '2026-03-09', to: '2026-03-13' };
      const body = { personId: idOf('officer of Tư pháp'), substituteId: idOf('head of Tư pháp'), ...week };
      expect((await visitor.post(`${mailOf('Sở Tư pháp')}/substitutes`, body)).status).toBe(404);
    }
    expect((await (await cast.as('leader')).get(mailOf('Sở Tư pháp'))).status).toBe(403);
  });

  it('takes a substitute with days, and lets him go', async () => {
    const officer = await cast.as('officer of Tư pháp');
    const at = `${mailOf('Sở Tư pháp')}/substitutes`;
    const body = { personId: idOf('head of Tư pháp'), substituteId: idOf('officer of Tư pháp'), from: '2026-03-09' };
    const added = await officer.post<MailPreferenceDetail>(at, { ...body, to: '2026-03-13' });
    expect(added).toMatchObject({ status: 201, body: { substitutes: [{ substituteName: 'officer of Tư pháp' }] } });
    const head = added.body.next.previews.find(({ letterClass }) => letterClass === 'escalation');
    expect(head?.to).toMatchObject([{ name: 'officer of Tư pháp' }]);
    expect(await officer.post<Problem>(at, { ...body, to: '2026-03-10' })).toMatchObject({
      status: 409,
      body: { code: 'substitute-overlaps' },
    });
    expect(await officer.post<Problem>(at, { ...body, to: '2026-02-30' })).toMatchObject({ status: 400 });
    const ended = await officer.delete(`${at}/${added.body.substitutes[0]?.id ?? ''}`);
    expect(ended).toMatchObject({ status: 200, body: { substitutes: [] } });
  });

  it('refuses an hour outside the window, and a copy that is no address', async () => {
    const officer = await cast.as('officer of Tư pháp');
    expect(await officer.put<Problem>(mailOf('Sở Tư pháp'), { hour: 300 })).toMatchObject({
      status: 422,
      body: {
        code: 'hour-outside-window',
        title: 'Giờ nhận thư phải nằm trong giờ gửi thư chung, từ 07:30 đến trước 17:00.',
      },
    });
    const copies = [{ address: 'vt@binhson.example\nBcc: x@y.example' }];
    expect((await officer.put(mailOf('Sở Tư pháp'), { copies })).status).toBe(400);
  });
});

describe('the hours of a tenant, over HTTP', () => {
  it('are the coordinator’s to set', async () => {
    const window = { opens: 480, closes: 990 };
    const coordinator = await cast.as('coordinator');
    const officer = await cast.as('officer of Tư pháp');
    expect((await officer.put('/api/mail-setting', window)).status).toBe(403);
    expect((await coordinator.put<MailSetting>('/api/mail-setting', window)).body).toEqual(window);
    expect((await officer.get('/api/mail-setting')).body).toEqual(window);
    expect(await coordinator.put('/api/mail-setting', { opens: 990, closes: 480 })).toMatchObject({
      status: 422,
      body: { code: 'mail-window-impossible' },
    });
  });
});
