import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aHouse, type House } from '../support/a-house.js';
import { aConsoleBrowser, type ConsoleBrowser, signIn } from '../support/console-browser.js';
import { anHttpServer, type HttpServer } from '../support/an-http-server.js';
import { until } from '../support/until.js';

describe('another channel in the console', () => {
  let house: House;
  let hook: HttpServer;
  let screen: ConsoleBrowser;
  let page: Page;

  beforeAll(async () => {
    [screen, hook] = await Promise.all([aConsoleBrowser('channels'), anHttpServer()]);
    const settings = { CHANNEL_KEY: '5a'.repeat(32), CHANNEL_PRIVATE_ADDRESSES: 'yes' };
    house = await aHouse('2026-11-20T01:00:00Z', settings, true);
    page = await screen.open();
  });
  afterAll(async () => {
    await screen.close();
    await house.close();
    await hook.stop();
  });

  const shot = (name: string) => screen.look(page, name);

  it('is added with a key that is made on the spot, tried, and switched off', async () => {
    await signIn(page, house.url, 'dieuphoi.noivu');
    await page.getByRole('link', { name: 'Danh bạ', exact: true }).click();
    await page.getByRole('tab', { name: 'Kênh nhận tin' }).click();
    await page.getByText('Chưa đặt SMS_URL').waitFor();
    await shot('empty');
    await page.getByRole('button', { name: 'Thêm nơi nhận tin' }).click();
    await page.getByLabel('Địa chỉ nhận').fill('http://phanmem.so.example/don-doc');
    await page.getByRole('button', { name: 'Tạo khoá' }).click();
    await page.getByRole('dialog').getByRole('button', { name: /Thêm$/ }).click();
    await page.getByText('Địa chỉ phải dùng https.').waitFor();
    await shot('refused');
    await page.getByLabel('Địa chỉ nhận').fill(`${hook.url}/don-doc`);
    expect(await page.getByLabel('Khoá ký').inputValue()).toMatch(/^whsec_/);
    await page.getByRole('dialog').getByRole('button', { name: /Thêm$/ }).click();
    await page.getByText('Đã thêm nơi nhận tin.').waitFor();
    await page.getByRole('button', { name: 'Gửi thử' }).click();
    await page.getByText('Tin thử sẽ đi trong một phút').waitFor();
    await house.tick('send-channel-notices');
    await until('the trial', () => hook.received.find(({ body }) => body.includes('digest.trial')));
    await page.reload();
    await page.getByRole('tab', { name: 'Kênh nhận tin' }).click();
    // The worker's own sweep has written digests meanwhile; their notices stand in the ledger beside the trial.
    await page
      .getByRole('row', { name: /tin thử.*Đã gửi.*200 OK/ })
      .first()
      .waitFor();
    await shot('sent');
    await page.getByRole('switch', { name: /Nhận tin tại/ }).click();
    await page.getByRole('switch', { name: /Nhận tin tại/, checked: false }).waitFor();
    expect(await page.getByRole('button', { name: 'Gửi thử' }).isDisabled()).toBe(true);
    await page.setViewportSize({ width: 390, height: 844 });
    await shot('phone');
  });
});
