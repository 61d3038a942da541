import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Watch1763800000301 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table incident (
        id uuid not null primary key,
        tenant_id uuid not null,
        kind text not null,
        since timestamptz not null,
        opened_at timestamptz not null,
        closed_at timestamptz,
        alarm_sent_at timestamptz,
        clear_sent_at timestamptz,
        claimed_at timestamptz
      );
      create unique index ux_incident_open on incident (tenant_id) where closed_at is null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table incident');
  }
}
