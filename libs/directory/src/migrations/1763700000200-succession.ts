import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Succession1763700000200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table agency_succession (
        id uuid not null primary key,
        tenant_id uuid not null,
        effective_on date not null,
        basis text not null,
        parts jsonb not null,
        applied_by uuid,
        applied_at timestamptz not null
      );
      create index ix_agency_succession_tenant on agency_succession (tenant_id, effective_on)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table agency_succession');
  }
}
