import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The year's letters known on the first day, and signed off. */
export class Forecast1763800000520 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table forecast (
        plan_id uuid not null primary key,
        tenant_id uuid not null,
        made_at timestamptz not null,
        letters integer not null,
        letters_at_worst integer not null,
        signed_at timestamptz,
        signed_by uuid,
        signed_letters integer
      );
      create table forecast_letter (
        plan_id uuid not null,
        day date not null,
        agency_id uuid not null,
        audience text not null,
        tenant_id uuid not null,
        items integer not null,
        urgings integer not null,
        primary key (plan_id, day, agency_id, audience)
      );
      create index ix_forecast_letter_day on forecast_letter (tenant_id, day);
      create table morning_check (
        tenant_id uuid not null,
        day date not null,
        expected_at timestamptz not null,
        expected jsonb not null,
        checked_at timestamptz,
        ordered integer,
        missing jsonb,
        extra jsonb,
        primary key (tenant_id, day)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table morning_check; drop table forecast_letter; drop table forecast;');
  }
}
