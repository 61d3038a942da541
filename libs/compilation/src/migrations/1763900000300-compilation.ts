import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Compilation1763900000300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table compilation (
        id uuid primary key,
        tenant_id uuid not null,
        subject jsonb not null,
        subject_key text not null,
        format text not null,
        asked_by uuid not null,
        asked_at timestamptz not null,
        state text not null,
        percent integer not null,
        step text not null,
        attempt integer not null,
        lease_until timestamptz,
        file_name text,
        size bigint,
        sha256 text,
        error text,
        finished_at timestamptz
      );
      create unique index uq_compilation_open on compilation (tenant_id, subject_key, format) where state in ('queued', 'running');
      create index ix_compilation_open on compilation (asked_at) where state in ('queued', 'running');
      create index ix_compilation_finished on compilation (finished_at) where finished_at is not null;
      create table compilation_piece (
        compilation_id uuid not null constraint fk_compilation_piece references compilation (id) on delete cascade,
        attempt integer not null,
        position integer not null,
        bytes bytea not null,
        primary key (compilation_id, attempt, position)
      );
      alter table compilation_piece alter column bytes set storage external;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table compilation_piece; drop table compilation');
  }
}
