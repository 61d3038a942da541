import type { MigrationInterface, QueryRunner } from 'typeorm';

export class HeartbeatCounts1763800000300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table heartbeat
        alter column at drop not null,
        add column failed_at timestamptz,
        add column succeeded bigint not null default 0,
        add column failed bigint not null default 0,
        add column took_ms integer;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from heartbeat where at is null;
      alter table heartbeat
        drop column took_ms, drop column failed, drop column succeeded, drop column failed_at, alter column at set not null;
    `);
  }
}
