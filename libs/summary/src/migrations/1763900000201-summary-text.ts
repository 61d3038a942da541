import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SummaryText1763900000201 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table summary_paragraph (
        plan_id uuid not null,
        window_code text not null,
        area_code text not null,
        topic text not null,
        tenant_id uuid not null,
        text text not null,
        written_by uuid not null,
        written_at timestamptz not null,
        primary key (plan_id, window_code, area_code, topic)
      );
      create table target_measure (
        target_id uuid not null,
        window_code text not null,
        tenant_id uuid not null,
        plan_id uuid not null,
        measured double precision,
        note text,
        measured_by uuid not null,
        measured_at timestamptz not null,
        primary key (target_id, window_code)
      );
      create index ix_target_measure_plan on target_measure (plan_id, window_code);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table target_measure; drop table summary_paragraph');
  }
}
