import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aHouse, type House } from '../support/a-house.js';
import { aConsoleBrowser, type ConsoleBrowser, signIn } from '../support/console-browser.js';
import { readCalendar } from '../support/read-calendar.js';

const OFFICER = 'cchc.tuphap';

describe('calendar feeds in the console', () => {
  let house: House;
  let screen: ConsoleBrowser;
  let page: Page;
  let address = '';

  beforeAll(async () => {
    screen = await aConsoleBrowser('calendar-feed');
    house = await aHouse('2026-11-20T01:00:00Z', {}, true);
    page = await screen.open();
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  });
  afterAll(async () => {
    await screen.close();
    await house.close();
  });

  const look = (name: string) => screen.look(page, name);
  const read = () => fetch(`${house.url}${new URL(address).pathname}`);

  it('are reached from the duties', async () => {
    await signIn(page, house.url, OFFICER);
    await page.getByRole('link', { name: 'Phần việc', exact: true }).click();
    await page.getByRole('link', { name: 'Đưa hạn vào lịch' }).click();
    await page.getByRole('region', { name: 'Lịch của tôi' }).waitFor();
    await look('empty');
  });

  it('give an address that a calendar can read, shown once and copied', async () => {
    const mine = page.getByRole('region', { name: 'Lịch của tôi' });
    await mine.getByRole('button', { name: 'Tạo địa chỉ lịch' }).click();
    await page.getByLabel('Tên gợi nhớ').fill('điện thoại của tôi');
    await look('dialog');
    await page.getByRole('button', { name: 'Tạo', exact: true }).click();
    await mine.getByLabel('Địa chỉ lịch').waitFor();
    await mine.getByRole('button', { name: 'Sao chép' }).click();
    await page.getByText('Đã sao chép địa chỉ.').waitFor();
    address = await page.evaluate('navigator.clipboard.readText()');
    expect(address).toBe(await mine.getByLabel('Địa chỉ lịch').inputValue());
    await look('made');
    const text = await (await read()).text();
    expect(readCalendar(text).events.length).toBeGreaterThan(0);
    await page.reload();
    await page.getByText('điện thoại của tôi').waitFor();
    expect(await page.getByLabel('Địa chỉ lịch').count()).toBe(0);
    expect(await page.content()).not.toContain(new URL(address).pathname);
  });

  it('are revoked where they were made', async () => {
    await page.getByRole('button', { name: 'Thu hồi' }).click();
    await look('revoking');
    await page.getByRole('tooltip').getByRole('button', { name: 'Thu hồi' }).click();
    await page.getByText('Đã thu hồi địa chỉ.').waitFor();
    expect((await read()).status).toBe(404);
  });

  it('are kept for any agency by the coordinator', async () => {
    await page.getByRole('button', { name: /^Tài khoản/ }).click();
    await page.getByText('Đăng xuất').click();
    await signIn(page, house.url, 'dieuphoi.noivu');
    await page.goto(`${house.url}/duties/calendar`);
    const agency = page.getByRole('region', { name: 'Lịch của cơ quan' });
    await agency.getByLabel('Cơ quan').fill('so tu phap');
    await page.getByTitle('Sở Tư pháp', { exact: true }).last().click();
    await agency.getByRole('button', { name: 'Tạo địa chỉ lịch' }).click();
    await page.getByRole('button', { name: 'Tạo', exact: true }).click();
    address = await agency.getByLabel('Địa chỉ lịch').inputValue();
    await look('coordinator');
    expect(await (await read()).text()).toContain('X-WR-CALNAME:Hạn việc: Sở Tư pháp');
    await agency.getByRole('button', { name: 'Thu hồi' }).click();
    await page.getByRole('tooltip').getByRole('button', { name: 'Thu hồi' }).click();
    await agency.getByLabel('Địa chỉ lịch').waitFor({ state: 'detached' });
  });

  it('come with the letter of publication as a file', async () => {
    await page.goto(`${house.url}/mailbox`);
    await page.getByLabel('Tìm thư').fill('được giao năm 2026');
    await page.getByLabel('Tìm thư').press('Enter');
    await page
      .getByRole('link', { name: /được giao năm 2026/ })
      .first()
      .click();
    const file = page.getByRole('link', { name: 'han-viec-2026.ics' });
    await file.waitFor();
    await look('letter');
    const [download] = await Promise.all([page.waitForEvent('download'), file.click()]);
    const text = await readFile(await download.path(), 'utf8');
    expect(readCalendar(text).version).toBe('2.0');
    expect(text).toMatch(/^BEGIN:VCALENDAR\r\n/);
  });

  it('fit a narrow screen', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`${house.url}/duties/calendar`);
    await page.getByRole('region', { name: 'Lịch của cơ quan' }).waitFor();
    await look('narrow');
    const overflow = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
    expect(await page.evaluate(overflow)).toBe(0);
  });
});
