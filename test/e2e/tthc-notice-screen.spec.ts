import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MailboxListItem, TthcFigures, TthcReturn, TthcStanding } from '#contracts';
import { aHouse, type House } from '../support/a-house.js';
import { aConsoleBrowser, type ConsoleBrowser, signIn } from '../support/console-browser.js';
import { PAGE_FAULTS } from '../support/page-rules.js';
import { until } from '../support/until.js';

const PUBLIC = '/cong-bo/tthc/binh-son';

describe('the monthly TTHC notice', () => {
  let house: House;
  let screen: ConsoleBrowser;
  let office: Page;

  beforeAll(async () => {
    screen = await aConsoleBrowser('tthc-notice');
    house = await aHouse('2026-04-03T02:00:00Z', {}, true);
    house.clock.set(new Date('2026-04-09T02:00:00Z'));
    await house.tick('make-notices');
    office = await screen.open({ width: 1360, height: 900 });
    await signIn(office, house.url, 'dieuphoi.vpubnd');
  });
  afterAll(async () => {
    await screen.close();
    await house.close();
  });

  const shot = (page: Page, name: string) => screen.look(page, name);
  const listed = () => office.getByRole('row', { name: /Tháng 03\/2026.*Dự thảo/ });

  it('has made itself on its day, and is set up by the office', async () => {
    await office.getByRole('link', { name: 'Thông báo TTHC', exact: true }).click();
    await expect
      .poll(
        async () => {
          await office.reload();
          await office.getByRole('heading', { name: 'Các thông báo' }).waitFor();
          return listed().count();
        },
        { timeout: 30_000 },
      )
      .toBe(1);
    await shot(office, 'list');
    await office.getByRole('tab', { name: 'Thiết lập' }).click();
    await office.getByLabel('Chỉ tiêu giải quyết đúng hạn (%)').fill('96');
    await office.getByLabel('Cơ quan ra thông báo').click();
    await office.getByLabel('Cơ quan ra thông báo').fill('van phong');
    await office.locator('.ant-select-item-option').first().click();
    await shot(office, 'setting');
    await office.getByRole('button', { name: 'Lưu', exact: true }).click();
    await office.getByText('Đã lưu cách ra thông báo.').waitFor();
  });

  it('goes out by one click, once it says what the office wants', async () => {
    await office.getByRole('tab', { name: 'Các thông báo' }).click();
    await office.getByRole('link', { name: 'Tháng 03/2026' }).click();
    await office.getByText('Hãy lập lại dự thảo.', { exact: false }).waitFor();
    expect(await office.getByRole('button', { name: 'Ban hành', exact: true }).isDisabled()).toBe(true);
    await office.getByRole('button', { name: 'Lập lại dự thảo' }).click();
    await office.getByText('Đã lập lại dự thảo.').waitFor();
    await office.getByText('Chỉ tiêu 96%', { exact: false }).waitFor();
    await shot(office, 'draft');
    await office.getByRole('button', { name: 'Ban hành', exact: true }).click();
    await office.getByRole('dialog').getByRole('button', { name: 'Ban hành' }).click();
    await office.getByText('Đã ban hành. Thư được gửi tới các cơ quan trong giờ gửi thư.').waitFor();
    await office.getByRole('link', { name: 'Trang công khai' }).waitFor();
    await shot(office, 'issued');
    const agency = office
      .getByRole('region', { name: /^Theo cơ quan/ })
      .getByRole('link')
      .first();
    const name = await agency.innerText();
    await agency.click();
    await office.getByText('Đang xem bản 1 như đã gửi.', { exact: false }).waitFor();
    await office.getByRole('heading', { name: `${name}, tháng 03/2026` }).waitFor();
    await shot(office, 'return-of-notice');
  });

  it('speaks in the office’s own frame, seen before it is saved', async () => {
    await office.goto(`${house.url}/notices`);
    await office.getByRole('link', { name: 'Mẫu văn bản' }).click();
    const paper = office.frameLocator('iframe');
    await paper.getByText('CHÁNH VĂN PHÒNG').waitFor();
    await office.getByLabel('Ký hiệu').fill('TB-VP');
    await office.getByLabel('Thẩm quyền ký, mỗi dòng một ý').fill('KT. CHÁNH VĂN PHÒNG\nPHÓ CHÁNH VĂN PHÒNG');
    await paper.getByText('PHÓ CHÁNH VĂN PHÒNG', { exact: true }).waitFor();
    await shot(office, 'frame');
    await office.getByLabel('Lời dẫn').fill('Kết quả {quý}');
    await office.getByText('Không có từ thay thế {quý}', { exact: false }).first().waitFor();
    await office.getByLabel('Lời dẫn').fill('');
    await office.getByRole('button', { name: 'Lưu mẫu' }).click();
    await office.getByText('Đã lưu mẫu văn bản.').waitFor();
    await office.setViewportSize({ width: 390, height: 844 });
    await shot(office, 'frame-phone');
    expect(await office.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
    await office.setViewportSize({ width: 1360, height: 900 });
  });

  it('says so when the month before was corrected and the month that is out no longer follows', async () => {
    const visitor = house.visitor();
    await visitor.signIn('dieuphoi.vpubnd');
    const standing = await visitor.get<TthcStanding>('/api/tthc/months/2026-02/standing');
    const agencyId = standing.body.items.find(({ agencyName }) => agencyName === 'Sở Tài chính')?.agencyId ?? '';
    await visitor.post('/api/tthc/months/2026-02/unlock', { reason: 'Sở Tài chính sót hồ sơ' });
    const asked = await visitor.get<TthcReturn>(`/api/tthc/returns?month=2026-02&agencyId=${agencyId}`);
    const { lines, version, lateCauses, apologies } = asked.body;
    const counted = lines.filter(({ figures }) => figures.received > 0);
    const corrected = counted.map(({ field, figures }, line) => ({
      fieldId: field.id,
      figures: line > 0 ? figures : oneMoreLeft(figures),
    }));
    const form = {
      lines: corrected,
      lateCauses,
      apologies,
      correctionReason: 'Sót hồ sơ',
      baseVersion: version,
      submit: true,
    };
    expect((await visitor.put(`/api/tthc/returns/2026-02/${agencyId}`, form)).status).toBe(200);
    await office.goto(`${house.url}/notices`);
    await office.getByText(/^Sở Tài chính, lĩnh vực .* ít hơn số đang giải quyết cuối tháng 02\/2026/).waitFor();
    await shot(office, 'carry-gaps');
    await office.getByRole('link', { name: 'lập thông báo lần sau' }).click();
    await office.getByText('Cần biết (1)').waitFor();
    await office.goto(`${house.url}/tthc?month=2026-03`);
    await office.getByRole('row', { name: /Sở Tài chính.*Số chuyển sang lệch/ }).waitFor();
    await shot(office, 'carry-gaps-standing');
    await office.goto(`${house.url}/tthc?month=2026-03&view=return&agency=${agencyId}`);
    await office.getByText('đề nghị Văn phòng mở lại', { exact: false }).waitFor();
    await office.setViewportSize({ width: 390, height: 844 });
    await shot(office, 'carry-gaps-phone');
    await office.setViewportSize({ width: 1360, height: 900 });
  });

  it('is read on a phone without signing in', async () => {
    const reader = await screen.open({ width: 390, height: 844 });
    await reader.goto(`${house.url}${PUBLIC}`);
    await shot(reader, 'index-phone');
    expect(await reader.evaluate<string[]>(PAGE_FAULTS)).toEqual([]);
    await reader.getByRole('link', { name: 'Thông báo tháng 3 năm 2026' }).click();
    await reader
      .getByRole('heading', { name: /Kết quả tiếp nhận, giải quyết thủ tục hành chính tháng 3 năm 2026/ })
      .waitFor();
    expect(await reader.getByRole('table', { name: 'Số hồ sơ và tỷ lệ của từng lĩnh vực' }).count()).toBe(1);
    expect(await reader.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
    await shot(reader, 'page-phone');
    expect(await reader.evaluate<string[]>(PAGE_FAULTS)).toEqual([]);
    await reader.screenshot({ path: `${screen.artefacts}page-phone-top.png` });
    await reader.setViewportSize({ width: 1200, height: 900 });
    await shot(reader, 'page');
    await reader.keyboard.press('Tab');
    expect(await reader.evaluate<string>('document.activeElement.textContent')).toBe('Đến nội dung chính');
    await reader.goto(`${house.url}${PUBLIC}/2025-05`);
    await reader.getByRole('table', { name: 'Khác với lần 1' }).waitFor();
    await shot(reader, 'page-second');
    expect(await reader.evaluate<string[]>(PAGE_FAULTS)).toEqual([]);
    await reader.goto(`${house.url}${PUBLIC}/2031-01`);
    await shot(reader, 'page-missing');
    expect(await reader.evaluate<string[]>(PAGE_FAULTS)).toEqual([]);
  });

  it('comes to each agency with its own line first', async () => {
    const visitor = house.visitor();
    await visitor.signIn('dieuphoi.vpubnd');
    const found = () => visitor.get<{ items: MailboxListItem[] }>('/api/mailbox?search=vuctron');
    await until('the letter', async () => (await found()).body.items[0]);
    await office.goto(`${house.url}/mailbox`);
    const mail = office.getByRole('link', { name: /Thông báo kết quả thủ tục hành chính.*UBND xã Vực Tròn/ });
    await mail.click();
    await office.frameLocator('iframe').getByRole('heading', { name: 'Kết quả của UBND xã Vực Tròn' }).waitFor();
    await shot(office, 'letter');
  });
});

const oneMoreLeft = (figures: TthcFigures): TthcFigures => ({
  ...figures,
  ...{ received: figures.received + 1, online: figures.online + 1 },
  ...{ inProcess: figures.inProcess + 1, withinLimit: figures.withinLimit + 1 },
});
