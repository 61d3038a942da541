import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { NoticeDetail, PreviewedPaper, Problem, ShownFrame } from '#contracts';
import { anApi, type TestApi } from '../support/an-api.js';
import { aReturnForm, aTthcOffice, returnPath, soundFigures, type TthcOffice } from '../support/a-tthc-office.js';

const PREVIEW = '/api/tthc/notices/preview';
const FRAME = '/api/paper-frames/tthc-notice';

describe('the frame of a notice', () => {
  let api: TestApi;
  let at: TthcOffice;

  beforeAll(async () => {
    api = await anApi('2026-04-09T02:00:00Z');
    at = await aTthcOffice(api);
  });
  afterAll(() => api.close());

  const preview = (changes: object) => at.office.post<PreviewedPaper & Problem>(PREVIEW, changes);

  it('is shown before anything was handed in, for the last month that has ended', async () => {
    const { status, body } = await preview({});
    expect(status).toBe(200);
    expect(body.html).toContain('tháng 3 năm 2026');
    expect(body.html).toContain('/TB-TBS');
  });

  it('is shown before it is saved, and changes nothing by it', async () => {
    await at.officer.put(returnPath('2026-03', at.agencyId), aReturnForm(at.fields[0].id, soundFigures));
    const { body } = await preview({
      ...{ issuingBody: 'Văn phòng UBND tỉnh', symbol: 'TB-VPUBND', signer: ['CHÁNH VĂN PHÒNG'] },
      ...{ recipients: ['Thường trực Tỉnh ủy'], opening: 'Thông báo kết quả <b>{tháng}</b>:' },
    });
    for (const words of ['VĂN PHÒNG UBND TỈNH', '/TB-VPUBND', 'CHÁNH VĂN PHÒNG', 'Thường trực Tỉnh ủy'])
      expect(body.html).toContain(words);
    expect(body.html).toContain('Thông báo kết quả &lt;b&gt;tháng 3 năm 2026&lt;/b&gt;:');
    expect((await preview({})).body.html).not.toContain('TB-VPUBND');
    expect((await at.office.get<ShownFrame>(FRAME)).body.changes).toEqual({});
  });

  it('refuses a word in braces that means nothing, saved or not', async () => {
    const changes = { opening: 'Kết quả {quý}' };
    expect((await preview(changes)).body.code).toBe('unknown-filler');
    expect((await at.office.put<Problem>(FRAME, changes)).body.code).toBe('unknown-filler');
  });

  it('stands in the next draft once it is saved; a draft made before says that it is out of date', async () => {
    const path = '/api/tthc/notices/2026-03';
    await at.office.post(`${path}/draft`);
    expect((await at.office.put(FRAME, { symbol: 'TB-VPUBND' })).status).toBe(200);
    expect((await at.office.get<NoticeDetail>(path)).body.upToDate).toBe(false);
    const { body } = await at.office.post<NoticeDetail>(`${path}/draft`);
    expect(body.model.issuer.symbol).toBe('TB-VPUBND');
    expect((await preview({})).body.html).not.toContain('TB-VPUBND');
  });

  it('is the coordinator’s alone', async () => {
    expect((await at.officer.post(PREVIEW, {})).status).toBe(403);
    expect((await (await at.cast.as('leader')).post(PREVIEW, {})).status).toBe(403);
    expect((await api.visitor().post(PREVIEW, {})).status).toBe(401);
  });
});
