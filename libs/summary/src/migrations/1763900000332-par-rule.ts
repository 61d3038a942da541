import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ParRule1763900000332 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table par_rule (
        tenant_id uuid not null primary key,
        max_points double precision not null,
        bands jsonb not null,
        changed_by uuid not null,
        changed_at timestamptz not null
      )
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table par_rule');
  }
}
