import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PlanFindings1763700000100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table plan_finding (
        id uuid not null primary key,
        tenant_id uuid not null,
        plan_id uuid not null,
        position integer not null,
        kind text not null,
        text text not null,
        lines jsonb not null,
        who jsonb not null,
        leads jsonb not null,
        deadline_text text,
        deadline jsonb,
        receiver text,
        periods jsonb not null,
        target jsonb,
        status text not null,
        reason text,
        decided_by uuid,
        decided_at timestamptz,
        constraint uq_plan_finding_position unique (plan_id, position)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table plan_finding');
  }
}
