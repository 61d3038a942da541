import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PlanMemory1763700000150 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table plan_memory (
        id uuid not null primary key,
        tenant_id uuid not null,
        issuer text not null,
        kind text not null,
        key text not null,
        value jsonb not null,
        learnt_from uuid not null,
        learnt_at timestamptz not null,
        constraint uq_plan_memory unique (tenant_id, issuer, kind, key)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table plan_memory');
  }
}
