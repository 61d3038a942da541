import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Platform1763600000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table outbox_event (
        id uuid not null primary key,
        tenant_id uuid not null,
        type text not null,
        key text not null,
        payload jsonb not null,
        occurred_at timestamptz not null,
        relayed_at timestamptz
      );
      create index ix_outbox_event_waiting on outbox_event (id) where relayed_at is null;

      create table audit_entry (
        id uuid not null primary key,
        tenant_id uuid not null,
        actor_id uuid,
        action text not null,
        subject text not null,
        detail jsonb not null,
        at timestamptz not null
      );
      create index ix_audit_entry_subject on audit_entry (tenant_id, subject, at);
      create function refuse_change() returns trigger language plpgsql as $$
        begin raise exception 'table % is append-only', tg_table_name; end $$;
      create trigger audit_entry_is_append_only before update or delete on audit_entry
        for each row execute function refuse_change();

      create table stored_file (
        id uuid not null primary key,
        tenant_id uuid not null,
        name text not null,
        media_type text not null,
        size integer not null,
        sha256 text not null,
        bytes bytea not null,
        stored_at timestamptz not null
      );
      create index ix_stored_file_sha256 on stored_file (tenant_id, sha256);

      create table heartbeat (name text not null primary key, tenant_id uuid not null, at timestamptz not null);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table heartbeat; drop table stored_file; drop table audit_entry; drop function refuse_change(); drop table outbox_event;
    `);
  }
}
