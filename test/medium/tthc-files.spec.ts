import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CreatedTthcKey, Problem, TthcIntake, TthcKey } from '#contracts';
import { renderWorkbook } from '#papers';
import { Database } from '#platform';
import { TthcSetup } from '#tthc';
import { anApi, type TestApi } from '../support/an-api.js';
import { aTthcOffice, nextFigures, soundFigures, theReturn, type TthcOffice } from '../support/a-tthc-office.js';
import { windows1258 } from '../support/windows-1258.js';

const MARCH = '2026-03';
const HEADINGS = [
  'Cơ quan',
  'Lĩnh vực',
  ...[3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13].map((number) => `(${String(number)})`),
];
const SOUND = Object.values(soundFigures).map(String);
const csv = (rows: readonly (readonly string[])[], by = ',') => rows.map((row) => row.join(by)).join('\r\n');

describe('returns that come as a file or from a program', () => {
  let api: TestApi;
  let at: TthcOffice;

  beforeAll(async () => {
    api = await anApi('2026-04-02T02:00:00Z');
    at = await aTthcOffice(api);
  });
  afterAll(() => api.close());

  const send = (bytes: Uint8Array | string, fields: object = {}, who = at.office, name = 'bieu.csv') => {
    const file = { field: 'file', name, bytes: typeof bytes === 'string' ? Buffer.from(bytes) : bytes };
    return who.upload<TthcIntake & Problem>('/api/tthc/returns/file', file, { month: MARCH, ...fields });
  };
  const standing = async (agency: 'Sở Tư pháp' | 'Sở Tài chính' | 'Sở Nội vụ') => {
    const { version, versions } = await theReturn(at.office, MARCH, at.cast.agencies[agency]);
    return { version, source: versions[0]?.source ?? null };
  };

  it('are only looked at, where asked', async () => {
    const { status, body } = await send(csv([HEADINGS, ['Sở Tư pháp', 'Hộ tịch', ...SOUND]]), { check: 'yes' });
    expect([status, body]).toEqual([
      200,
      { month: MARCH, rows: 1, agencies: 1, first: 1, corrected: 0, unchanged: 0, saved: false, carryGaps: 0 },
    ]);
    expect(await standing('Sở Tư pháp')).toEqual({ version: 0, source: null });
  });

  it('are refused whole with all faults of all rows, those of the form and those of the sums', async () => {
    const { status, body } = await send(
      csv([
        HEADINGS,
        ['Sở Tài chính', 'HT', ...SOUND],
        ['Sở Tư pháp', 'HT', ...SOUND.with(1, '-5')],
        ['Sở Nội vụ', 'HT', ...SOUND.with(0, '11')],
        ['Sở Lạ', 'HT', ...SOUND],
      ]),
    );
    expect([status, body.code, body.title]).toEqual([422, 'tthc-faults', 'bieu.csv có 4 lỗi; chưa nhận dòng nào.']);
    expect(body.errors?.map(({ path, message }) => `${path} ${message}`)).toEqual([
      'D3 Dòng 3, cột D “Tiếp nhận trong kỳ: trực tuyến (4)”: “-5” là số âm.',
      'C4 Dòng 4, cột C “Tiếp nhận: tổng số (3)”: Cột (3) ghi 11, trong khi (4) + (5) + (6) = 10: thừa 1.',
      'C4 Dòng 4, cột C “Tiếp nhận: tổng số (3)”: Cột (3) ghi 11, trong khi (7) + (11) = 10: thừa 1.',
      'A5 Dòng 5, cột A “Cơ quan”: không có cơ quan “Sở Lạ” trong danh bạ.',
    ]);
    expect(await standing('Sở Tài chính')).toEqual({ version: 0, source: null });
  });

  it.each([
    ['UTF-8 with a mark', (text: string) => Buffer.from(`\ufeff${text}`)],
    ['UTF-16', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['Windows-1258', windows1258],
  ])('are read in %s, parted by “;”, with “.” between thousands', async (_name, encode) => {
    const large = { ...soundFigures, received: 2010, online: 2005, resolved: 2007, early: 2002 };
    const row = Object.values(large).map((count) => count.toLocaleString('vi-VN'));
    const { body } = await send(encode(csv([HEADINGS, ['Sở Tài chính', 'Hộ tịch', ...row]], ';')));
    expect(body).toMatchObject({ rows: 1, agencies: 1, saved: true });
    const { lines } = await theReturn(at.office, MARCH, at.cast.agencies['Sở Tài chính']);
    expect(lines[0]?.figures).toMatchObject({ received: 2010, early: 2002 });
    // The first of the three saves, the others bring no news.
    expect(await standing('Sở Tài chính')).toEqual({ version: 1, source: 'file' });
  });

  it('are corrected with one reason for the file', async () => {
    const file = csv([HEADINGS, ['Sở Tài chính', 'Hộ tịch', ...SOUND]]);
    const { body } = await send(file);
    expect(body.errors?.[0]?.message).toBe(
      'Dòng 2, cột A “Cơ quan”: Báo cáo tháng này đã gửi (bản 1) với số liệu khác: hãy ghi lý do điều chỉnh.',
    );
    expect((await send(file, { correctionReason: 'Đính chính.' })).body).toMatchObject({ corrected: 1, saved: true });
  });

  it('are filled into our own empty form', async () => {
    const { body: form } = await at.officer.get<Buffer>(`/api/tthc/returns/form?month=${MARCH}`);
    expect(form.subarray(0, 2).toString()).toBe('PK');
    // Handed in as it is, it says nothing.
    expect((await send(form, {}, at.officer, 'bieu.xlsx')).body.code).toBe('file-empty');
  });

  it('are read from a workbook; a fraction there is none of a thousand', async () => {
    const columns = HEADINGS.map((header) => ({ header, width: 10 }));
    const numbers = Object.values(soundFigures);
    const sheet = (row: readonly (string | number)[]) =>
      renderWorkbook([{ name: 'Biểu', heading: ['Tháng 3'], columns, rows: [['Sở Tư pháp', 'Chứng thực', ...row]] }]);
    const bad = await send(await sheet(numbers.with(0, 1.234)), {}, at.officer, 'bieu.xlsx');
    expect(bad.body.errors?.map(({ path, message }) => `${path} ${message}`)).toEqual([
      'C3 Dòng 3, cột C “Tiếp nhận: tổng số (3)”: “1,234” không phải số nguyên.',
    ]);
    expect((await send(await sheet(numbers), {}, at.officer, 'bieu.xlsx')).body).toMatchObject({
      rows: 1,
      saved: true,
    });
    expect(await standing('Sở Tư pháp')).toEqual({ version: 1, source: 'file' });
  });

  it('of another agency are refused to an officer, row by row', async () => {
    const rows = [HEADINGS, ['Sở Tư pháp', 'HT', ...SOUND], ['Sở Nội vụ', 'HT', ...SOUND]];
    const { body } = await send(csv(rows), { correctionReason: 'Sửa.' }, at.officer);
    expect(body.errors?.map(({ message }) => message)).toEqual([
      'Dòng 3, cột A “Cơ quan”: tài khoản này không nhập số liệu cho “Sở Nội vụ”.',
    ]);
  });

  it.each([
    ['nothing', '', 'file-empty'],
    ['no headings', 'một,hai\n1,2\n', 'header-missing'],
    ['an old workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2]), 'format-unknown'],
    ['half a workbook', Buffer.from('PK\x03\x04half', 'latin1'), 'file-not-readable'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]), 'file-not-text'],
    ['a quote never closed', `${HEADINGS.join(',')}\n"Sở Tư pháp,HT,${SOUND.join(',')}\n`, 'file-not-readable'],
  ])('with %s are refused with a sentence', async (_what, bytes, code) => {
    const { body } = await send(bytes);
    expect(body.code).toBe(code);
    expect(body.title).toMatch(/^bieu\.csv: /);
  });

  describe('with a key', () => {
    let made: CreatedTthcKey;
    const push = (body: object, token = made.token) =>
      api.visitor().send<TthcIntake & Problem>('POST', '/api/tthc/push', body, { authorization: `Bearer ${token}` });
    const aReturn = (agency: string, change: object = {}, field = 'Hộ tịch') => ({
      agency,
      lines: [{ field, figures: { ...soundFigures, ...change } }],
    });

    beforeAll(async () => {
      const answer = await at.office.post<CreatedTthcKey>('/api/tthc/keys', { label: 'Một cửa điện tử' });
      made = answer.body;
    });

    it('are taken in; the key is kept as a hash alone', async () => {
      const { status, body } = await push({ month: MARCH, returns: [aReturn('Sở Nội vụ')] });
      expect([status, body]).toEqual([200, expect.objectContaining({ agencies: 1, first: 1, saved: true })]);
      expect(await standing('Sở Nội vụ')).toEqual({ version: 1, source: 'api' });
      const kept = await api.app.get(Database).transaction((tx) => tx.query('select * from tthc_key'));
      expect(JSON.stringify(kept)).not.toContain(made.token);
      const [key] = await api.app.get(TthcSetup).keys(at.cast.tenantId);
      expect(key).toMatchObject({ label: 'Một cửa điện tử', lastUsedAt: '2026-04-02T02:00:00.000Z' });
    });

    it('are refused whole, each fault in its place of the message', async () => {
      const returns = [
        aReturn('Sở Nội vụ', { received: 11 }),
        aReturn('Sở Lạ'),
        aReturn('Sở Nội vụ'),
        aReturn('Sở Tư pháp', {}, 'Hải quan'),
      ];
      const { status, body } = await push({ month: MARCH, returns, correctionReason: 'Sửa.' });
      expect(status).toBe(422);
      expect(body.errors?.map(({ path }) => path)).toEqual([
        'returns.1.agency',
        'returns.2.agency',
        'returns.3.lines.0.field',
        'returns.0.lines.0.figures.received',
        'returns.0.lines.0.figures.received',
      ]);
      expect((await standing('Sở Nội vụ')).version).toBe(1);
    });

    it('open nothing else, and nothing at all once it is revoked', async () => {
      const headers = { authorization: `Bearer ${made.token}` };
      expect((await api.visitor().send('GET', '/api/tthc/keys', undefined, headers)).status).toBe(401);
      // Strangers do not even learn what a message looks like.
      for (const token of ['x'.repeat(43), 'x', '']) expect((await push({}, token)).status).toBe(401);
      expect((await api.visitor().post('/api/tthc/push', {})).status).toBe(401);
      expect((await at.officer.delete(`/api/tthc/keys/${made.key.id}`)).status).toBe(403);
      expect((await at.office.delete(`/api/tthc/keys/${made.key.id}`)).status).toBe(204);
      expect((await push({ month: MARCH, returns: [aReturn('Sở Nội vụ')] })).status).toBe(401);
      expect((await at.office.get<{ items: TthcKey[] }>('/api/tthc/keys')).body.items).toEqual([]);
    });
  });

  it('of the next month must carry over, field by field, those left out too', async () => {
    api.clock.set(new Date('2026-05-04T02:00:00Z'));
    const office = await at.cast.as('coordinator');
    const next = Object.values({ ...nextFigures, carriedOver: 0, online: 8 }).map(String);
    const file = csv([HEADINGS, ['Sở Nội vụ', 'Chứng thực', ...next]]);
    const { body } = await send(file, { month: '2026-04' }, office);
    expect(body.errors?.map(({ path, message }) => `${path} ${message}`)).toEqual([
      'A2 Dòng 2, cột A “Cơ quan”: thiếu lĩnh vực “Hộ tịch”. Cột (6) ghi 0, báo cáo tháng 03/2026 còn 3 hồ sơ đang ' +
        'giải quyết: hãy sửa, hoặc ghi lý do chênh lệch.',
    ]);
  });
});
