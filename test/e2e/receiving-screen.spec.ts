import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AgencyDetail } from '#contracts';
import { aCast, type Cast, nameOf, type PersonName } from '../support/a-cast.js';
import { aHouse, type House } from '../support/a-house.js';
import { aConsoleBrowser, type ConsoleBrowser, signIn } from '../support/console-browser.js';

const plan = [
  ...['ỦY BAN NHÂN DÂN', 'TỈNH BÌNH SƠN', 'Số: 12/KH-UBND', 'KẾ HOẠCH'],
  ...['Cải cách hành chính tỉnh Bình Sơn năm 2026', '', 'PHỤ LỤC'],
  'STT\tNhiệm vụ\tSản phẩm\tCơ quan chủ trì\tCơ quan phối hợp\tThời gian hoàn thành',
  'I\tCẢI CÁCH THỂ CHẾ\t\t\t\t',
  '1\tRà soát văn bản của tỉnh\tBáo cáo rà soát\tSở Tư pháp\tSở Nội vụ\tQuý II/2026',
  '2\tTheo dõi chương trình công tác\tBáo cáo\tUBND tỉnh\tSở Nội vụ\tQuý III/2026',
].join('\n');

/** A coordinator sets the hours, an officer shapes the agency's mail, and a plan waits for an address. Each step stands on the one before. */
describe('receiving mail, in a browser', () => {
  let house: House;
  let cast: Cast;
  let screen: ConsoleBrowser;
  let officer: Page;
  let coordinator: Page;

  beforeAll(async () => {
    screen = await aConsoleBrowser('receiving-screen');
    house = await aHouse('2026-03-06T02:00:00Z');
    cast = await aCast(house);
    officer = await signedIn('officer of Tư pháp');
    coordinator = await signedIn('coordinator');
  });

  afterAll(async () => {
    await screen.close();
    await house.close();
  });

  const look = (page: Page, name: string) => screen.look(page, name);

  const signedIn = async (person: PersonName): Promise<Page> => {
    const page = await screen.open();
    await signIn(page, house.url, nameOf('binh-son', person));
    return page;
  };

  const time = async (page: Page, label: string, value: string) => {
    await page.getByLabel(label).fill(value);
    await page.keyboard.press('Tab');
  };

  it('lets the coordinator set the hours for all', async () => {
    await coordinator.getByRole('link', { name: 'Nhận thư', exact: true }).click();
    await coordinator.getByRole('heading', { name: 'Thư sáng tới của Sở Nội vụ' }).waitFor();
    await time(coordinator, 'Gửi thư sáng lúc', '08:00');
    await coordinator.getByRole('button', { name: 'Đổi giờ' }).click();
    await coordinator.getByText('Đã đổi giờ gửi thư.').waitFor();
    await coordinator.getByText('thứ hai, ngày 09/03/2026, từ 08:00').waitFor();
    await look(coordinator, 'hours');
  });

  it('lets an officer shape the mail of the agency, and says where it goes', async () => {
    await officer.getByRole('link', { name: 'Nhận thư', exact: true }).click();
    await officer.getByText('vì đây là địa chỉ nhận việc của cơ quan').first().waitFor();
    await time(officer, 'Giờ nhận thư sáng', '08:30');
    await officer.getByRole('button', { name: 'Thêm nơi nhận' }).click();
    await officer.getByLabel('Tên nơi nhận bản sao').fill('Văn thư');
    await officer.getByLabel('Địa chỉ nhận bản sao').fill('vanthu@tuphap.example');
    await officer.getByLabel('Nhận cả thư không bắt buộc').uncheck();
    await officer.getByRole('button', { name: 'Lưu cách nhận thư' }).click();
    await officer.getByText('bản sao đến Văn thư (vanthu@tuphap.example)').first().waitFor();
    await officer.getByText('vì cơ quan đã chọn không nhận thư không bắt buộc').waitFor();
    await officer.getByText('từ 08:30').waitFor();
  });

  it('takes a substitute for the days of an absence', async () => {
    await officer.getByRole('button', { name: 'Thêm người nhận thay' }).click();
    await choose(officer, 'Người vắng', 'head of Tư pháp');
    await choose(officer, 'Người nhận thay', 'officer of Tư pháp');
    await officer.getByLabel('Từ ngày').fill('09/03/2026');
    await officer.keyboard.press('Enter');
    await officer.getByLabel('Đến hết ngày').fill('13/03/2026');
    await officer.keyboard.press('Enter');
    await look(officer, 'substitute');
    await officer.getByRole('button', { name: 'Nhận thay', exact: true }).click();
    await officer.getByText('officer of Tư pháp nhận thay head of Tư pháp từ 09/3/2026 đến 13/3/2026').waitFor();
    await look(officer, 'shaped');
    await officer.setViewportSize({ width: 390, height: 844 });
    await look(officer, 'telephone');
    const widest = await officer.evaluate<number>('document.documentElement.scrollWidth');
    expect(widest).toBeLessThanOrEqual(390);
  });

  it('shows before publication whom no letter reaches, and takes the address where it is missed', async () => {
    const visitor = await cast.as('coordinator');
    const committee = `/api/agencies/${cast.agencies['UBND tỉnh']}`;
    const { body } = await visitor.get<AgencyDetail>(committee);
    await visitor.put(committee, { ...body, email: null });
    const file = { field: 'file', name: 'kh.txt', bytes: Buffer.from(plan) };
    const { planId } = (await visitor.upload<{ planId: string }>('/api/plans', file)).body;
    await visitor.put(`/api/plans/${planId}/standing-agency`, { agencyId: cast.agencies['Sở Nội vụ'] });
    await coordinator.goto(`${house.url}/plans/${planId}?tab=publish`);
    await coordinator.getByText('1 cơ quan sẽ không nhận được thư nào').waitFor();
    expect(await coordinator.getByRole('button', { name: 'Công bố kế hoạch' }).isDisabled()).toBe(true);
    await look(coordinator, 'uncovered');
    await coordinator.getByRole('button', { name: 'Công bố khi chưa đủ địa chỉ' }).click();
    await coordinator.getByLabel('Lý do công bố khi chưa đủ địa chỉ').waitFor();
    await look(coordinator, 'uncovered-reason');
    await coordinator.getByRole('button', { name: 'Thôi' }).click();
    await coordinator.getByRole('link', { name: 'Bổ sung địa chỉ' }).click();
    await coordinator.getByLabel('Thư điện tử nhận việc').fill('ubnd@binhson.example');
    await coordinator.getByRole('button', { name: 'Lưu địa chỉ' }).click();
    await coordinator.getByText('Đã lưu địa chỉ nhận thư.').waitFor();
    await look(coordinator, 'address');
    await coordinator.goBack();
    const publish = coordinator.getByRole('button', { name: 'Công bố kế hoạch' });
    await expect.poll(() => publish.isEnabled()).toBe(true);
    await publish.click();
    await coordinator.getByRole('button', { name: 'Công bố và giao việc' }).click();
    await coordinator.getByText('Đã công bố kế hoạch.').waitFor();
  });
});

async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name: label }).click();
  await page.locator('.ant-select-dropdown:visible').getByText(option).click();
  await expect.poll(() => page.locator('.ant-select-dropdown:visible').count()).toBe(0);
}
