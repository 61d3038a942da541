import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MarkAddressBounced } from '#directory';
import { JobHandlers } from '#rooms';
import { aMailServer, type MailServer } from '../support/a-mail-server.js';
import { aPublishedYear, type PublishedYear } from '../support/a-published-year.js';
import { aSmallPlan } from '../support/a-small-plan.js';

const plan = aSmallPlan([
  'I\tCẢI CÁCH THỂ CHẾ\t\t\t\t',
  '1\tRà soát văn bản của tỉnh\tBáo cáo\tSở Tư pháp\tSở Nội vụ\tQuý II/2026',
]);
const directory = [
  'name,kind,level,groups,aliases,email',
  'Sở Nội vụ,department,province,,,noivu@binhson.example',
  'Sở Tư pháp,department,province,,,tuphap@binhson.example',
  'Sở Y tế,department,province,,,yte@binhson.example',
].join('\n');

let server: MailServer;
let year: PublishedYear;

beforeEach(async () => {
  server = await aMailServer();
  year = await aPublishedYear('2026-01-05T01:00:00Z', server.url, plan, directory);
  await year.drain();
});
afterEach(async () => {
  await year.close();
  await server.stop();
});

interface Told {
  readonly kind: string;
  readonly address: string | null;
  readonly status: string;
  readonly text: string;
}

const told = () =>
  year.database.dataSource.query<Told[]>(
    `select kind, address, status, text from letter where kind in ('morning-held', 'morning-differs', 'address-trouble')
      order by composed_at, address`,
  );

const tellAt = async (moment: string): Promise<void> => {
  year.clock.set(new Date(`${moment}:00+07:00`));
  await year.order('tell-address-troubles');
};

async function aPerson(agency: string, name: string, email: string, roles: readonly string[]): Promise<void> {
  await year.database.dataSource.query(
    `insert into person (id, tenant_id, agency_id, display_name, email, title, roles, active)
      select gen_random_uuid(), tenant_id, id, $2, $3, '', $4::jsonb, true from agency where name = $1`,
    [agency, name, email, JSON.stringify(roles)],
  );
}

async function dies(address: string, moment: string): Promise<void> {
  year.clock.set(new Date(`${moment}:00+07:00`));
  const { tenantId } = year;
  await year.rooms.get(MarkAddressBounced).run({ tenantId, address, reason: '550 5.1.1 No such user' });
}

/** As a delivery report leaves the newest letter to the address. */
async function comesBack(address: string, moment: string): Promise<void> {
  await year.database.dataSource.query(
    `update letter set status = 'bounced', bounced_at = $2, last_error = '5.2.2 Mailbox full'
      where id = (select id from letter where address = $1 order by composed_at desc limit 1)`,
    [address, `${moment}:00+07:00`],
  );
}

describe('addresses that took no letter', () => {
  it('are told of in one letter a day, with the address that is used next', async () => {
    await aPerson('Sở Tư pháp', 'Chuyên viên Tư pháp', 'cv@tuphap.example', ['officer']);
    await dies('tuphap@binhson.example', '2026-01-06T08:00');
    await tellAt('2026-01-06T08:20');
    expect(await told()).toEqual([]);
    await dies('yte@binhson.example', '2026-01-06T08:25');
    await tellAt('2026-01-06T08:30');
    await tellAt('2026-01-06T08:35');
    const [letter, ...others] = await told();
    expect(others).toEqual([]);
    expect(letter).toMatchObject({ kind: 'address-trouble', address: 'noivu@binhson.example', status: 'sent' });
    for (const words of [
      'Sở Tư pháp | tuphap@binhson.example | 08:00 ngày 06/01/2026 | 550 5.1.1 No such user | cv@tuphap.example',
      'Sở Y tế | yte@binhson.example | 08:25 ngày 06/01/2026 | 550 5.1.1 No such user | chưa có địa chỉ nào nhận được thư',
      `/directory?agency=`,
    ])
      expect(letter?.text).toContain(words);
  });

  it('that follow on the same day are told of on the next working morning, and only they', async () => {
    await dies('yte@binhson.example', '2026-01-09T08:00');
    await tellAt('2026-01-09T08:30');
    await comesBack('tuphap@binhson.example', '2026-01-09T10:00');
    for (const moment of ['2026-01-09T15:00', '2026-01-11T08:00', '2026-01-12T07:00']) await tellAt(moment);
    expect(await told()).toHaveLength(1);
    await tellAt('2026-01-12T07:30');
    await tellAt('2026-01-13T07:30');
    const letters = await told();
    expect(letters).toHaveLength(2);
    expect(letters[1]?.text).toContain('5.2.2 Mailbox full | tuphap@binhson.example (vẫn dùng địa chỉ này)');
    expect(letters[1]?.text).not.toContain('yte@');
  });

  it('are told to each coordinator in person, past those who cannot be reached either', async () => {
    await aPerson('Sở Nội vụ', 'Lê Thị Hoà', 'hoa@noivu.example', ['coordinator']);
    await aPerson('Sở Nội vụ', 'Trần Văn An', 'an@noivu.example', ['coordinator']);
    await aPerson('Sở Tư pháp', 'Điều phối viên lĩnh vực', 'dp@tuphap.example', ['coordinator']);
    await dies('an@noivu.example', '2026-01-06T08:00');
    await tellAt('2026-01-06T08:30');
    expect((await told()).map(({ address }) => address)).toEqual(['hoa@noivu.example']);
    expect((await told())[0]?.text).toContain('Kính gửi Lê Thị Hoà');
  });
});

describe('a morning', () => {
  it('held or unlike its forecast is told of once a day, however often the order is carried out', async () => {
    const { tenantId } = year;
    const day = '2026-01-06';
    year.clock.set(new Date(`${day}T08:05:00+07:00`));
    await year.database.dataSource.query(
      `insert into morning_check (tenant_id, day, expected_at, expected, checked_at, ordered, missing, extra)
        select $1, $2, now(), '[]', now(), 3, jsonb_build_array(id || '|head'), '[]' from agency where name = 'Sở Y tế'`,
      [tenantId, day],
    );
    const orders = year.rooms.get(JobHandlers);
    for (let time = 0; time < 2; time += 1) {
      await orders.run('tell-held-morning', { tenantId, day, ordered: 41 + time, forecast: 2 });
      await orders.run('tell-morning-differs', { tenantId, day });
    }
    await year.drain();
    const letters = await told();
    expect(letters.map(({ kind, status }) => [kind, status]).sort()).toEqual([
      ['morning-differs', 'sent'],
      ['morning-held', 'sent'],
    ]);
    const text = letters.map((letter) => letter.text).join();
    expect(text).toContain('41 thư nhắc, dự báo 2');
    expect(text).toContain('- Thủ trưởng Sở Y tế');
  });

  it('of another tenant is nothing to anybody here', async () => {
    const tenantId = year.planId;
    await year.rooms
      .get(JobHandlers)
      .run('tell-held-morning', { tenantId, day: '2026-01-06', ordered: 41, forecast: 2 });
    await year.drain();
    expect(await told()).toEqual([]);
  });
});
