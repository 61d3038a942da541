import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aHouse, type House } from '../support/a-house.js';
import { aConsoleBrowser, type ConsoleBrowser, signIn } from '../support/console-browser.js';

describe('monthly TTHC results in the console', () => {
  let house: House;
  let screen: ConsoleBrowser;

  beforeAll(async () => {
    screen = await aConsoleBrowser('tthc');
    house = await aHouse('2026-04-03T02:00:00Z', {}, true);
  });
  afterAll(async () => {
    await screen.close();
    await house.close();
  });

  const signedIn = async (name: string): Promise<Page> => {
    const page = await screen.open({ width: 1360, height: 900 });
    await signIn(page, house.url, name);
    await page.getByRole('link', { name: 'Kết quả TTHC', exact: true }).click();
    return page;
  };
  const shot = (page: Page, name: string) => screen.look(page, name);

  it('are entered by an agency, whose faults stand at their cells, and seen by the office', async () => {
    const officer = await signedIn('cchc.tuphap');
    await officer.getByRole('heading', { name: 'Sở Tư pháp, tháng 03/2026' }).waitFor();
    await officer.getByText('gửi chậm nhất T3, 07/04/2026').waitFor();
    const cell = (what: string) => officer.getByLabel(`Chứng thực, ${what}`, { exact: true });
    const carried = Number(await cell('từ kỳ trước chuyển sang').inputValue());
    expect(carried).toBeGreaterThan(0);
    await cell('tiếp nhận trực tuyến').fill('1.200');
    await cell('giải quyết trước hạn').fill('1.190');
    await officer.getByText(/Tiếp nhận \(3\) khác đã giải quyết/).waitFor();
    await cell('tiếp nhận trực tiếp, bưu chính').fill('-4');
    expect(await officer.getByRole('button', { name: 'Gửi số liệu' }).isDisabled()).toBe(true);
    await cell('tiếp nhận trực tiếp, bưu chính').fill('');
    await cell('từ kỳ trước chuyển sang').fill(String(carried + 1));
    await officer.getByRole('button', { name: 'Gửi số liệu' }).click();
    await officer.getByText('Báo cáo có 2 lỗi; chưa nhận dòng nào.').waitFor();
    await shot(officer, 'faults');
    await cell('từ kỳ trước chuyển sang').fill(String(carried));
    await cell('giải quyết trước hạn').fill('1.200');
    await officer.getByLabel('Nguyên nhân hồ sơ quá hạn').fill('Không có.');
    await officer.getByRole('button', { name: 'Gửi số liệu' }).click();
    await officer.getByText('Đã gửi số liệu.').waitFor();
    await officer.getByText('Bản 1:').waitFor();
    await shot(officer, 'submitted');
    await officer.setViewportSize({ width: 390, height: 844 });
    await shot(officer, 'phone');

    const office = await signedIn('dieuphoi.vpubnd');
    await office.getByRole('heading', { name: /Tháng 03\/2026: \d+\/\d+ cơ quan đã gửi/ }).waitFor();
    const row = office.getByRole('row', { name: /Sở Tư pháp.*Đã gửi.*nhập tay/ });
    expect(await row.innerText()).toContain('1.200');
    await shot(office, 'standing');
    await office.getByText(/^Chưa gửi \(\d+\)$/).click();
    expect(await office.getByRole('row', { name: /Sở Tư pháp/ }).count()).toBe(0);
    await office.getByRole('tab', { name: 'Thiết lập' }).click();
    await office.getByRole('cell', { name: 'Đất đai', exact: true }).waitFor();
    await shot(office, 'setup');
  });

  it('are shown of the month that the address names, also of one long past', async () => {
    const office = await signedIn('dieuphoi.vpubnd');
    await office.goto(`${house.url}/tthc?month=2024-03`);
    await office.getByText('Số liệu từ 01/03/2024 đến hết 31/03/2024').waitFor();
    await office.getByRole('heading', { name: /Tháng 03\/2024/ }).waitFor();
    await shot(office, 'long-past');
  });

  it('come as a file too: checked first, with all its faults', async () => {
    const office = await signedIn('dieuphoi.vpubnd');
    await office.getByRole('tab', { name: 'Gửi bằng tệp' }).click();
    const heading = 'Cơ quan;Lĩnh vực;(3);(4);(5);(6);(7);(8);(9);(10);(11);(12);(13)';
    const give = (rows: string[]) =>
      office
        .locator('input[type=file]')
        .setInputFiles({ name: 'bieu.csv', mimeType: 'text/csv', buffer: Buffer.from([heading, ...rows].join('\n')) });
    await give(['UBND xã Lối Thông;Hộ tịch;1,5;1;0;0;1;1;0;0;0;0;0', 'Sở Lạ;Hộ tịch;1;1;0;0;1;1;0;0;0;0;0']);
    await office.getByText(/bieu\.csv có \d lỗi; chưa nhận dòng nào/).waitFor();
    await office.getByText('Dòng 2, cột C “Tiếp nhận: tổng số (3)”: “1,5” không phải số nguyên.').waitFor();
    await office.getByText('Dòng 3, cột A “Cơ quan”: không có cơ quan “Sở Lạ” trong danh bạ.').waitFor();
    await shot(office, 'file-faults');
    await give(['Công an tỉnh;Hộ tịch;1;1;0;0;1;1;0;0;0;0;0']);
    await office.getByText('Tệp không có lỗi. 1 dòng của 1 cơ quan').waitFor();
    await office.getByRole('button', { name: 'Gửi số liệu' }).click();
    await office.getByText('Đã nhận. 1 dòng của 1 cơ quan: 1 gửi lần đầu').waitFor();
    await shot(office, 'file-taken');
  });
});
