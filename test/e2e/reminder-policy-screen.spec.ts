import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AssignmentPage } from '#contracts';
import { aHouse, type House } from '../support/a-house.js';
import { aConsoleBrowser, type ConsoleBrowser, signIn } from '../support/console-browser.js';

describe('the reminder policy in the console', () => {
  let house: House;
  let screen: ConsoleBrowser;
  let page: Page;

  beforeAll(async () => {
    screen = await aConsoleBrowser('reminder-policy');
    house = await aHouse('2026-06-08T01:00:00Z', {}, true);
    page = await screen.open();
  });
  afterAll(async () => {
    await screen.close();
    await house.close();
  });

  const look = (name: string) => screen.look(page, name);
  const effect = () => page.getByRole('region', { name: /^Tác động/ });

  const signInAs = async (name: string) => {
    await page.context().clearCookies();
    await signIn(page, house.url, name);
  };

  it('shows what holds everywhere', async () => {
    await signInAs('dieuphoi.noivu');
    await page.getByRole('link', { name: 'Lịch nhắc', exact: true }).click();
    await effect().getByText('0 trên', { exact: false }).waitFor();
    expect(await page.getByLabel('Việc trong quý').inputValue()).toBe('15, 7, 3, 1, 0');
    expect(await page.getByRole('button', { name: 'Lưu' }).isDisabled()).toBe(true);
    await look('everywhere');
  });

  it('shows the effect beside the form before it is saved', async () => {
    await page.getByRole('link', { name: 'Kế hoạch', exact: true }).click();
    await page.locator('.duty-link').first().click();
    await page.getByRole('tab', { name: 'Lịch nhắc' }).click();
    await page.getByLabel('Việc trong quý').fill('7, 15');
    await page.getByText('Các số phải giảm dần.').waitFor();
    expect(await page.getByRole('button', { name: 'Lưu' }).isDisabled()).toBe(true);
    await page.getByLabel('Việc trong quý').fill('10, 5, 0');
    await page.getByLabel('Việc cả năm').fill('20, 5, 0');
    await effect().getByText('Sẽ là:').first().waitFor();
    await look('effect');
    await page.getByRole('button', { name: 'Lưu' }).click();
    await page.getByText('Đã lưu lịch nhắc', { exact: false }).waitFor();
    await page.getByText('Có lịch nhắc riêng').waitFor();
    expect(await page.getByLabel('Việc trong quý').inputValue()).toBe('10, 5, 0');
  });

  it('is narrower for one area, and can be given up', async () => {
    await page.getByLabel('Lịch nhắc của').click();
    await page.locator('.ant-select-item-option').nth(1).click();
    await page.getByRole('heading', { name: /^Lĩnh vực/ }).waitFor();
    expect(await page.getByLabel('Việc trong quý').inputValue()).toBe('10, 5, 0');
    await page.getByLabel('Thủ trưởng cơ quan, từ ngày thứ').fill('');
    await effect().getByText('trên', { exact: false }).first().waitFor();
    await page.getByRole('button', { name: 'Lưu' }).click();
    await page.getByText('Có lịch nhắc riêng').waitFor();
    await look('area');
    await page.getByRole('button', { name: 'Dùng lịch chung' }).click();
    await page.getByRole('button', { name: 'Bỏ', exact: true }).click();
    await page.getByText('Có lịch nhắc riêng').waitFor({ state: 'detached' });
  });

  it('fits a narrow screen', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await look('narrow');
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
  });

  it('shows which reminders move before an extension is granted', async () => {
    const officer = house.visitor();
    await officer.signIn('cchc.tuphap');
    const { items } = (await officer.get<AssignmentPage>('/api/assignments?timing=not-due&pageSize=100')).body;
    const duty = items.find(({ due, progress }) => (due ?? '') > '2026-08-01' && progress !== 'awaiting-approval');
    const asked = { requestedDue: '2026-12-31', reason: 'Chờ thông tư hướng dẫn' };
    expect((await officer.post(`/api/assignments/${duty?.id ?? ''}/extension`, asked)).status).toBe(201);
    await page.setViewportSize({ width: 1280, height: 900 });
    await signInAs('lanhdao.ubnd');
    await page.goto(`${house.url}/duties/${duty?.id ?? ''}`);
    await page.getByRole('button', { name: 'Cho gia hạn', exact: true }).click();
    await page.getByText('Hạn thực tế:', { exact: false }).waitFor();
    await look('extension');
  });
});
