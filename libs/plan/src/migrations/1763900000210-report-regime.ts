import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ReportRegime1763900000210 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table report_regime (
        id uuid not null primary key,
        tenant_id uuid not null,
        code text not null,
        name text not null,
        receiver_agency_id uuid not null,
        periods jsonb not null,
        cut_off_day integer not null,
        owing jsonb not null,
        form text not null,
        active boolean not null,
        active_from date not null,
        opened_year integer,
        changed_by uuid,
        changed_at timestamptz not null,
        constraint uq_report_regime_code unique (tenant_id, code)
      );
      alter table plan add kind text not null default 'plan';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table plan drop column kind; drop table report_regime');
  }
}
