import type { MigrationInterface, QueryRunner } from 'typeorm';

export class TthcNotice1763900000200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table tthc_notice_setting (
        tenant_id uuid not null primary key,
        working_days_after integer not null,
        issue_rule text not null,
        target_basis_points integer,
        office_agency_id uuid,
        changed_at timestamptz not null
      );

      create table tthc_notice (
        id uuid not null primary key,
        tenant_id uuid not null,
        month text not null,
        version integer not null,
        state text not null,
        model text not null,
        sha256 text not null,
        changes jsonb not null,
        reason text,
        made_at timestamptz not null,
        made_by uuid,
        issued_at timestamptz,
        issued_by uuid,
        issued_by_name text,
        constraint uq_tthc_notice_version unique (tenant_id, month, version)
      );
      create unique index uq_tthc_notice_draft on tthc_notice (tenant_id, month) where state = 'draft';
      create trigger tthc_notice_is_final before update or delete on tthc_notice
        for each row when (old.state = 'issued') execute function refuse_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table tthc_notice; drop table tthc_notice_setting;');
  }
}
