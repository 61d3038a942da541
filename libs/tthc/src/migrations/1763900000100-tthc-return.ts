import type { MigrationInterface, QueryRunner } from 'typeorm';

export class TthcReturn1763900000100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table tthc_setting (
        tenant_id uuid not null primary key,
        window_kind text not null,
        due_working_days integer not null,
        first_month text,
        owing_group_ids uuid array not null,
        changed_at timestamptz not null
      );

      create table tthc_field (
        id uuid not null primary key,
        tenant_id uuid not null,
        code text not null,
        code_folded text not null,
        name text not null,
        name_folded text not null,
        position integer not null,
        active boolean not null,
        constraint uq_tthc_field_code unique (tenant_id, code_folded),
        constraint uq_tthc_field_name unique (tenant_id, name_folded)
      );

      create table tthc_return (
        id uuid not null primary key,
        tenant_id uuid not null,
        month text not null,
        agency_id uuid not null,
        agency_name text not null,
        agency_level text not null,
        state text not null,
        version integer not null,
        is_current boolean not null,
        source text not null,
        entered_by uuid,
        entered_by_name text not null,
        entered_at timestamptz not null,
        carry_reason text not null,
        late_causes text not null,
        apologies integer not null,
        apology_note text not null,
        correction_reason text not null,
        constraint uq_tthc_return_version unique (tenant_id, month, agency_id, state, version)
      );
      create unique index uq_tthc_return_current on tthc_return (tenant_id, month, agency_id) where is_current;
      create unique index uq_tthc_return_draft on tthc_return (tenant_id, month, agency_id) where state = 'draft';
      create index ix_tthc_return_agency on tthc_return (tenant_id, agency_id, month);

      create table tthc_line (
        return_id uuid not null,
        field_id uuid not null,
        tenant_id uuid not null,
        received integer not null,
        online integer not null,
        direct integer not null,
        carried_over integer not null,
        resolved integer not null,
        early integer not null,
        on_time integer not null,
        late integer not null,
        in_process integer not null,
        within_limit integer not null,
        overdue integer not null,
        primary key (return_id, field_id)
      );

      create table tthc_month_lock (
        tenant_id uuid not null,
        month text not null,
        locked_at timestamptz,
        changed_by uuid,
        reason text not null,
        primary key (tenant_id, month)
      );

      create table tthc_key (
        id uuid not null primary key,
        tenant_id uuid not null,
        label text not null,
        token_hash text not null,
        created_by uuid not null,
        created_by_name text not null,
        created_at timestamptz not null,
        last_used_at timestamptz,
        revoked_at timestamptz,
        constraint uq_tthc_key_token unique (token_hash)
      );
      create index ix_tthc_key_tenant on tthc_key (tenant_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table tthc_key; drop table tthc_month_lock; drop table tthc_line; drop table tthc_return; drop table tthc_field;
      drop table tthc_setting;
    `);
  }
}
