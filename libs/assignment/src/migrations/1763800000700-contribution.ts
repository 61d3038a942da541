import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Contribution1763800000700 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table contribution (
        id uuid not null primary key,
        tenant_id uuid not null,
        assignment_id uuid not null,
        plan_id uuid not null,
        agency_id uuid not null,
        agency_name text not null,
        due date not null,
        due_version integer not null,
        state text not null,
        asked_at timestamptz not null,
        settled_at timestamptz,
        settled_by uuid,
        settled_by_name text,
        note text,
        evidence_file_id uuid,
        evidence_file_name text,
        constraint uq_contribution unique (assignment_id, agency_id)
      );
      create index ix_contribution_agency on contribution (tenant_id, agency_id, due);
      create index ix_contribution_awaited on contribution (id) where state = 'awaited';

      create table contribution_call (
        assignment_id uuid not null primary key,
        tenant_id uuid not null,
        due_version integer not null,
        days_before integer,
        names jsonb not null,
        unknown jsonb not null,
        called_at timestamptz not null
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table contribution_call; drop table contribution;');
  }
}
