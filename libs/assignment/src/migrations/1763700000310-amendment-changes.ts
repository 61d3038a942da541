import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AmendmentChanges1763700000310 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table amendment_change (
        id uuid not null primary key,
        tenant_id uuid not null,
        plan_id uuid not null,
        version integer not null,
        assignment_id uuid not null,
        kind text not null,
        from_due date,
        to_due date,
        at timestamptz not null,
        constraint uq_amendment_change unique (assignment_id, version)
      );
      create index ix_amendment_change_plan on amendment_change (plan_id, version);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table amendment_change');
  }
}
