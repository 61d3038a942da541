import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, IsNull } from 'typeorm';
import { newId } from '#platform';
import type { Silence } from './domain/judge-silence.js';
import { IncidentEntity } from './incident.entity.js';

export const INSTALLATION = '00000000-0000-0000-0000-000000000000';

@Injectable()
export class IncidentStore {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** One is open at most, however many watch: a second opening changes nothing. */
  async open({ kind, since }: Silence, now: Date): Promise<void> {
    const fresh = { closedAt: null, alarmSentAt: null, clearSentAt: null, claimedAt: null };
    const incident = { id: newId(), tenantId: INSTALLATION, kind, since: new Date(since), openedAt: now, ...fresh };
    await this.dataSource.createQueryBuilder().insert().into(IncidentEntity).values(incident).orIgnore().execute();
  }

  async closeOpen(now: Date): Promise<void> {
    await this.dataSource.query('update incident set closed_at = $2 where tenant_id = $1 and closed_at is null', [
      INSTALLATION,
      now,
    ]);
  }

  /** Those that were over before the moment. Returns how many. */
  async forget(before: Date): Promise<number> {
    const [, count] = (await this.dataSource.query('delete from incident where tenant_id = $1 and closed_at < $2', [
      INSTALLATION,
      before,
    ])) as [unknown, number];
    return count;
  }

  async isOpen(): Promise<boolean> {
    return this.dataSource.manager.existsBy(IncidentEntity, { tenantId: INSTALLATION, closedAt: IsNull() });
  }

  /** An incident that owes a letter, for the one process that gets it; a claim older than `stale` belongs to one that died. */
  async claim(now: Date, stale: Date, since: Date): Promise<IncidentEntity | null> {
    const [rows] = (await this.dataSource.query(
      `update incident set claimed_at = $2 where id = (
         select id from incident
          where tenant_id = $1 and opened_at >= $4 and (claimed_at is null or claimed_at < $3)
            and (alarm_sent_at is null or (closed_at is not null and clear_sent_at is null))
          order by opened_at limit 1 for update skip locked)
        returning id`,
      [INSTALLATION, now, stale, since],
    )) as [{ id: string }[], number];
    const id = rows[0]?.id;
    return id === undefined ? null : this.dataSource.manager.findOneBy(IncidentEntity, { id });
  }

  async settle(id: string, sent: Partial<Pick<IncidentEntity, 'alarmSentAt' | 'clearSentAt'>>): Promise<void> {
    await this.dataSource.manager.update(IncidentEntity, { id, tenantId: INSTALLATION }, { ...sent, claimedAt: null });
  }
}
