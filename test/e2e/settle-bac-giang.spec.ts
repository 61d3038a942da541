import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CreateTenant, ImportDirectory, LoadDirectory, readDirectoryFile } from '#directory';
import { CreateAccount, SAMPLE_PASSWORD } from '#identity';
import { aHouse, type House } from '../support/a-house.js';
import { aConsoleBrowser, type ConsoleBrowser, signIn } from '../support/console-browser.js';
import { readShared, sharedIsMissing } from '../support/shared-folder.js';

const missing = sharedIsMissing();

/** The offices that a province has, under names of its own habit; what a plan calls them else is for the coordinator to say. */
const departments = [
  ...['Nội vụ', 'Tư pháp', 'Tài chính', 'Kế hoạch và Đầu tư', 'Thông tin và Truyền thông', 'Y tế', 'Xây dựng'],
  ...['Giáo dục và Đào tạo', 'Công Thương', 'Khoa học và Công nghệ', 'Giao thông vận tải'],
];
const directory = [
  'name,kind,level,groups,aliases,email',
  ...departments.map((name, at) => `Sở ${name},department,province,"Các sở, ban, ngành",,so${at}@tinh.example`),
  'Văn phòng UBND tỉnh,department,province,"Các sở, ban, ngành",,vanphong@tinh.example',
  'Công an tỉnh,department,province,,,congan@tinh.example',
  ...['Đông', 'Tây', 'Nam'].map(
    (name) => `UBND huyện ${name},people-committee,district,UBND cấp huyện,,${name}@tinh.example`,
  ),
  ...['Thượng', 'Hạ'].map((name) => `UBND xã ${name},people-committee,commune,UBND cấp xã,,xa${name}@tinh.example`),
].join('\n');

describe.skipIf(missing)('settling Bắc Giang 2024 by keyboard', () => {
  let house: House;
  let screen: ConsoleBrowser;
  let page: Page;
  let keys = 0;
  const asked: string[] = [];

  beforeAll(async () => {
    screen = await aConsoleBrowser('settle-bac-giang');
    house = await aHouse('2024-01-03T02:00:00Z');
    await aCoordinator(house);
    page = await screen.open();
  });

  afterAll(async () => {
    await screen.close();
    await house.close();
  });

  const look = (name: string) => screen.look(page, name);
  const press = async (key: string) => {
    keys += 1;
    await page.keyboard.press(key);
  };
  const type = async (text: string) => {
    keys += text.length;
    await page.keyboard.type(text);
  };
  const heading = () => page.locator('article[aria-label="Câu hỏi"] h2');

  it('hands the plan over as issued', async () => {
    await signIn(page, house.url, 'dieu-phoi');
    await page.getByRole('link', { name: 'Kế hoạch', exact: true }).click();
    const file = {
      name: 'ke-hoach-213.txt',
      mimeType: 'text/plain',
      buffer: await readShared('plans/bac-giang-2024.txt'),
    };
    await page.locator('input[type=file]').first().setInputFiles(file);
    await heading().waitFor();
    await look('first-question');
  });

  it('answers every question without the mouse', async () => {
    const done = page.getByText('Không còn dòng nào cần xử lý');
    const remaining = async () => {
      if ((await done.count()) > 0) return 0;
      return Number(/\d+/.exec((await page.getByRole('status').first().textContent()) ?? '')?.[0]);
    };
    let left = await remaining();
    expect(left).toBeLessThanOrEqual(20);
    while (left > 0) {
      const question = (await heading().textContent()) ?? '';
      asked.push(question);
      await answer(question, page, { press, type });
      const before = left;
      await expect.poll(async () => (left = await remaining())).toBeLessThan(before);
      if (asked.length === 3) await look('third-question');
    }
    await look('all-settled');
  });

  it('takes what the prose orders, where it is clear', async () => {
    await page.getByRole('tab', { name: 'Phần lời' }).click();
    await page.getByRole('heading', { name: /Việc có thời hạn/ }).waitFor();
    await look('prose');
    await page
      .getByRole('button', { name: /^Nhận cả/ })
      .first()
      .click();
    await page.getByText('Đã nhận').first().waitFor();
    await page.getByRole('tab', { name: /Cần xử lý/ }).click();
  });

  it('shows what publication will create, and publishes', async () => {
    await page.getByRole('button', { name: 'Xem trước khi công bố' }).focus();
    await press('Enter');
    await page.getByText('phần việc giao cho').waitFor();
    await page.getByText('Các nhóm cơ quan gồm những ai').waitFor();
    await look('before-publication');
    const publish = page.getByRole('button', { name: 'Công bố kế hoạch' });
    await expect.poll(() => publish.isEnabled()).toBe(true);
    await publish.focus();
    await press('Enter');
    await page.getByRole('button', { name: 'Công bố và giao việc' }).focus();
    await press('Enter');
    await page.getByText('Đã công bố kế hoạch.').waitFor();
    await look('published');
    process.stdout.write(
      `Bắc Giang 2024: ${asked.length} questions, ${keys} keystrokes from first question to publication.\n`,
    );
    expect(asked.length).toBeGreaterThan(0);
  });
});

interface Keyboard {
  press(key: string): Promise<void>;
  type(text: string): Promise<void>;
}

/** As a coordinator would: what was read right is confirmed, a near name is taken, the rest is written. */
async function answer(question: string, page: Page, { press, type }: Keyboard): Promise<void> {
  const near = page.getByRole('group', { name: 'Câu trả lời gợi ý' });
  const confirmable = await near.getByText('Đúng như đã đọc').count();
  if (confirmable > 0) return press('Enter');
  if (!/cơ quan nào|gồm những ai/.test(question)) {
    await press('e');
    await type('Quý IV/2024');
    return press('Enter');
  }
  await press('e');
  await type('Các sở');
  await press('Enter');
  await press('Control+Enter');
}

async function aCoordinator({ app }: House): Promise<void> {
  const tenant = { code: 'bac-giang', name: 'Tỉnh Bắc Giang', kind: 'province', level: 'province' } as const;
  const created = await app.get(CreateTenant).run(tenant);
  if (!created.ok) throw new Error(created.message);
  const tenantId = created.tenant.id;
  const read = await readDirectoryFile(Buffer.from(directory), 'danh-ba.csv');
  if (!read.ok) throw new Error(read.message);
  expect(read.rows.filter(({ ok }) => !ok)).toEqual([]);
  await app.get(ImportDirectory).run({ tenantId, actorId: null, rows: read.rows });
  const agencyId = (await app.get(LoadDirectory).run(tenantId)).byName.get('Sở Nội vụ')?.[0]?.id ?? null;
  const who = { displayName: 'Điều phối', signInName: 'dieu-phoi', roles: ['coordinator'] as const };
  const account = { tenantId, actorId: null, personId: null, agencyId, ...who, samplePassword: SAMPLE_PASSWORD };
  const opened = await app.get(CreateAccount).run(account);
  if (!opened.ok) throw new Error(opened.message);
}
