import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The agencies' own periodic reports: drafts, and what was sent (decision 24). */
export class AgencyReport1763900000330 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table agency_report_draft (
        assignment_id uuid not null primary key,
        tenant_id uuid not null,
        texts jsonb not null,
        corrections jsonb not null,
        saved_by uuid not null,
        saved_by_name text not null,
        saved_at timestamptz not null
      );
      create table agency_report (
        id uuid not null primary key,
        tenant_id uuid not null,
        assignment_id uuid not null,
        version integer not null,
        agency_id uuid not null,
        task_id uuid not null,
        content text not null,
        sha256 text not null,
        sent_at timestamptz not null,
        constraint uq_agency_report_version unique (assignment_id, version)
      );
      create index ix_agency_report_last on agency_report (tenant_id, agency_id, task_id, sent_at);
      create function refuse_change_of_agency_report() returns trigger language plpgsql as $$
        begin
          raise exception 'A report that was sent is neither changed nor deleted (%).', tg_op;
        end $$;
      create trigger tr_agency_report_frozen before update or delete on agency_report
        for each row execute function refuse_change_of_agency_report();
      create trigger tr_agency_report_kept before truncate on agency_report
        for each statement execute function refuse_change_of_agency_report();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table agency_report;
      drop function refuse_change_of_agency_report();
      drop table agency_report_draft;
    `);
  }
}
