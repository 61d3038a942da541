import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Plan1763600000200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table plan (
        id uuid not null primary key,
        tenant_id uuid not null,
        plan_year integer not null,
        title text not null,
        number text,
        issuer text,
        issued_on date,
        status text not null,
        file_id uuid not null,
        file_name text not null,
        file_sha256 text not null,
        standing_agency_id uuid,
        roll_policy text not null,
        extras jsonb not null,
        imported_by uuid,
        imported_at timestamptz not null,
        published_by uuid,
        published_at timestamptz,
        constraint uq_plan_file unique (tenant_id, file_sha256)
      );
      create index ix_plan_tenant on plan (tenant_id, plan_year);

      create table plan_area (
        id uuid not null primary key,
        tenant_id uuid not null,
        plan_id uuid not null,
        code text not null,
        name text not null,
        position integer not null,
        coordinator_agency_id uuid,
        constraint uq_plan_area_code unique (plan_id, code)
      );

      create table plan_task (
        id uuid not null primary key,
        tenant_id uuid not null,
        plan_id uuid not null,
        position integer not null,
        area_code text,
        "row" text,
        objective text,
        task text,
        activity text,
        deliverable text,
        deadline_text text,
        deadline jsonb not null,
        lead_names jsonb not null,
        lead_scopes jsonb not null,
        leads jsonb not null,
        coordinating jsonb not null,
        lines jsonb not null,
        issues jsonb not null,
        doubts jsonb not null,
        confirmed jsonb not null,
        excluded boolean not null,
        exclude_reason text,
        settled_by uuid,
        settled_at timestamptz,
        constraint uq_plan_task_position unique (plan_id, position)
      );

      create table plan_answer (
        id uuid not null primary key,
        tenant_id uuid not null,
        plan_id uuid not null,
        task_id uuid,
        field text not null,
        old jsonb,
        new jsonb,
        reason text,
        answered_by uuid,
        answered_at timestamptz not null
      );
      create index ix_plan_answer_plan on plan_answer (plan_id, answered_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table plan_answer; drop table plan_task; drop table plan_area; drop table plan');
  }
}
