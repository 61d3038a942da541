import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId, Outbox, RelayOutbox, SetClock } from '#platform';
import { aDatabase, type TestDatabase } from '../support/a-database.js';

const clock = new SetClock(new Date('2026-03-16T00:30:00Z'));
const tenantId = newId();

describe('the outbox', () => {
  let database: TestDatabase;
  let outbox: Outbox;
  let relay: RelayOutbox;

  beforeAll(async () => {
    database = await aDatabase();
    outbox = new Outbox(clock);
    relay = new RelayOutbox(database.dataSource, clock);
  });
  afterAll(() => database.drop());
  beforeEach(() => database.dataSource.query('delete from outbox_event'));

  const append = (key: string) =>
    database.dataSource.transaction((tx) =>
      outbox.append(tx, { type: 'plan.published', tenantId, key, payload: { key } }),
    );

  it('passes events on in the order they were written, each once', async () => {
    for (const key of ['a', 'b', 'c']) await append(key);
    const passed: string[] = [];
    const dispatch = async (event: { key: string }) => void passed.push(event.key);
    expect(await relay.run(dispatch)).toBe(3);
    expect(await relay.run(dispatch)).toBe(0);
    expect(passed).toEqual(['a', 'b', 'c']);
  });

  it('has nothing to pass on when the transaction of the state fell', async () => {
    const failing = database.dataSource.transaction(async (tx) => {
      await outbox.append(tx, { type: 'plan.published', tenantId, key: 'lost', payload: {} });
      throw new Error('the state could not be saved');
    });
    await expect(failing).rejects.toThrow('could not be saved');
    expect(await relay.run(async () => undefined)).toBe(0);
  });

  it('passes on again what a relay that died had begun', async () => {
    for (const key of ['a', 'b']) await append(key);
    const passed: string[] = [];
    const dying = relay.run(async (event) => {
      passed.push(event.key);
      if (event.key === 'b') throw new Error('killed');
    });
    await expect(dying).rejects.toThrow('killed');
    await relay.run(async (event) => void passed.push(event.key));
    expect(passed).toEqual(['a', 'b', 'a', 'b']);
  });

  it('lets a second relay work beside the first without taking the same events', async () => {
    for (const key of ['a', 'b', 'c', 'd']) await append(key);
    const passed: string[] = [];
    let beside = 0;
    await relay.run(async (event) => {
      passed.push(event.key);
      if (passed.length === 1) beside = await relay.run(async (other) => void passed.push(other.key));
    }, 2);
    expect(beside).toBe(2);
    expect([...passed].sort()).toEqual(['a', 'b', 'c', 'd']);
  });
});

describe('the audit trail', () => {
  it('cannot be changed or deleted', async () => {
    const database = await aDatabase();
    const row = [newId(), tenantId, 'plan.publish', 'plan:1', '{}', clock.now()];
    await database.dataSource.query(
      'insert into audit_entry (id, tenant_id, action, subject, detail, at) values ($1,$2,$3,$4,$5,$6)',
      row,
    );
    await expect(database.dataSource.query("update audit_entry set action = 'x'")).rejects.toThrow('append-only');
    await expect(database.dataSource.query('delete from audit_entry')).rejects.toThrow('append-only');
    await database.drop();
  });
});
