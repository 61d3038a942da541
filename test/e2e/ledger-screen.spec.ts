import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LetterListItem } from '#contracts';
import { aHouse, type House } from '../support/a-house.js';
import { aConsoleBrowser, type ConsoleBrowser, signIn } from '../support/console-browser.js';
import { aMailServer, type MailServer } from '../support/a-mail-server.js';
import { until } from '../support/until.js';

describe('why a letter came or did not', () => {
  let server: MailServer;
  let house: House;
  let screen: ConsoleBrowser;
  let page: Page;

  beforeAll(async () => {
    screen = await aConsoleBrowser('ledger');
    server = await aMailServer();
    house = await aHouse('2026-11-20T01:00:00Z', { SMTP_URL: server.url }, true);
    page = await screen.open({ width: 1366, height: 900 });
  });
  afterAll(async () => {
    await screen.close();
    await house.close();
    await server.stop();
  });

  const shoot = (name: string) => screen.look(page, name);
  /** A morning on which the mail server is of that mood, until some letters have come to the state. */
  const morning = async (at: string, mood: MailServer['mood'], status: string) => {
    house.clock.set(new Date(at));
    const coordinator = house.visitor();
    await coordinator.signIn('dieuphoi.noivu');
    server.mood = mood;
    await house.tick('sweep-due-reminders');
    await until(`letters ${status}`, async () => {
      const { body } = await coordinator.get<{ items: LetterListItem[] }>(`/api/letters?status=${status}`);
      return body.items.length > 0 || null;
    });
  };

  it('is seen, searched and settled in the console', async () => {
    await morning('2026-11-23T00:30:00Z', 'takes', 'sent');
    await morning('2026-11-25T00:30:00Z', 'no-such-address', 'refused');
    await morning('2026-11-26T00:30:00Z', 'hang-up', 'unknown');
    await signIn(page, house.url, 'dieuphoi.noivu');
    await page.getByRole('link', { name: 'Nhật ký nhắc việc', exact: true }).click();
    await page.getByRole('button', { name: 'Mở rộng dòng' }).first().waitFor();
    await shoot('ledger');
    await page.goto(`${house.url}/ledger?outcome=bounced`);
    await page.getByText('5.1.1').first().waitFor();
    await page.getByRole('button', { name: 'Mở rộng dòng' }).first().click();
    await page.getByText('Mã thư (Message-ID)').first().waitFor();
    await shoot('line');
    await page.goto(`${house.url}/mailbox`);
    await page.getByRole('tab', { name: 'Chưa rõ đã tới' }).click();
    await page.getByRole('button', { name: 'Đã tới', exact: true }).first().waitFor();
    await shoot('unknown');
    await page.getByRole('button', { name: 'Đã tới', exact: true }).first().click();
    await page.getByLabel('Căn cứ').fill('đã gọi văn thư của cơ quan');
    await shoot('settle');
    await page.getByRole('button', { name: 'Ghi nhận' }).click();
    await page.getByText('Đã ghi nhận.').waitFor();
    await page.goto(`${house.url}/directory`);
    await page.getByRole('tab', { name: 'Địa chỉ hỏng' }).click();
    await page.getByRole('button', { name: 'Dùng lại' }).first().waitFor();
    await shoot('dead-addresses');
    expect(await page.getByText('5.1.1').count()).toBeGreaterThan(0);
  });
});
