import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DeadAddress } from '#contracts';
import { LoadDeadAddresses, MarkAddressBounced } from '#directory';
import { aCast, type Cast } from '../support/a-cast.js';
import { anApi, type TestApi } from '../support/an-api.js';

describe('a dead address', () => {
  let api: TestApi;
  let cast: Cast;
  let other: Cast;
  beforeAll(async () => {
    api = await anApi('2023-03-14T08:00:00+07:00');
    cast = await aCast(api);
    other = await aCast(api, 'an-binh');
  });
  afterAll(() => api.close());

  const address = 'agency1@binhson.example';
  const reason = '550 5.1.1 No such user';

  it('is marked once, in lower case, for its tenant alone', async () => {
    const { tenantId } = cast;
    const mark = api.app.get(MarkAddressBounced);
    expect(await mark.run({ tenantId, address: 'Agency1@BinhSon.example', reason })).toBe(true);
    expect(await mark.run({ tenantId, address, reason: 'later' })).toBe(false);
    expect([...(await api.app.get(LoadDeadAddresses).run(tenantId))]).toEqual([address]);
    expect((await api.app.get(LoadDeadAddresses).run(other.tenantId)).size).toBe(0);
  });

  it('is shown to the coordinator with its owner, to no officer and to no other tenant', async () => {
    const { body } = await (await cast.as('coordinator')).get<{ items: DeadAddress[] }>('/api/dead-addresses');
    expect(body.items).toEqual([{ address, reason, since: '2023-03-14T01:00:00.000Z', owners: ['Sở Tư pháp'] }]);
    expect((await (await cast.as('officer of Tư pháp')).get('/api/dead-addresses')).status).toBe(403);
    const stranger = await other.as('coordinator');
    expect((await stranger.get<{ items: DeadAddress[] }>('/api/dead-addresses')).body.items).toEqual([]);
    expect((await stranger.post('/api/dead-addresses/revive', { address })).status).toBe(409);
  });

  it('lives again when a person says so', async () => {
    const coordinator = await cast.as('coordinator');
    expect((await coordinator.post('/api/dead-addresses/revive', { address })).status).toBe(204);
    expect((await api.app.get(LoadDeadAddresses).run(cast.tenantId)).size).toBe(0);
    expect((await coordinator.post('/api/dead-addresses/revive', { address })).body).toMatchObject({
      code: 'address-not-dead',
    });
  });
});
