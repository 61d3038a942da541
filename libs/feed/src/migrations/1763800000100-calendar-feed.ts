import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CalendarFeed1763800000100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table calendar_feed (
        id uuid not null primary key,
        tenant_id uuid not null,
        scope text not null,
        owner_id uuid not null,
        label text not null,
        token_hash text not null,
        created_by uuid not null,
        created_by_name text not null,
        created_at timestamptz not null,
        last_read_at timestamptz,
        revoked_at timestamptz,
        constraint uq_calendar_feed_token unique (token_hash)
      );
      create index ix_calendar_feed_owner on calendar_feed (tenant_id, owner_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table calendar_feed;');
  }
}
