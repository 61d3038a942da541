import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PlanVersions1763700000300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table plan
        add version integer not null default 1,
        add amends_plan_id uuid,
        add parent_plan_id uuid;
      alter table plan alter version drop default;
      create index ix_plan_amends on plan (amends_plan_id) where amends_plan_id is not null;
      create index ix_plan_parent on plan (parent_plan_id) where parent_plan_id is not null;
      alter table plan_task
        add amends_task_id uuid,
        add pairing text;
      create table plan_version (
        id uuid not null primary key,
        tenant_id uuid not null,
        plan_id uuid not null,
        version integer not null,
        document_id uuid not null,
        title text not null,
        number text,
        issued_on date,
        file_id uuid not null,
        file_name text not null,
        published_by uuid,
        published_at timestamptz not null,
        superseded_at timestamptz,
        counts jsonb,
        rows jsonb not null,
        constraint uq_plan_version unique (plan_id, version)
      );
      create table plan_task_link (
        id uuid not null primary key,
        tenant_id uuid not null,
        plan_id uuid not null,
        task_id uuid not null,
        parent_plan_id uuid not null,
        parent_task_id uuid not null,
        status text not null,
        likeness real not null,
        decided_by uuid,
        decided_at timestamptz,
        constraint uq_plan_task_link unique (task_id, parent_task_id)
      );
      create index ix_plan_task_link_plan on plan_task_link (plan_id);
      create index ix_plan_task_link_parent on plan_task_link (parent_plan_id, parent_task_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table plan_task_link;
      drop table plan_version;
      alter table plan_task drop column amends_task_id, drop column pairing;
      alter table plan drop column version, drop column amends_plan_id, drop column parent_plan_id;
    `);
  }
}
