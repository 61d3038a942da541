import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Identity1763600000300 implements MigrationInterface {
  name = 'Identity1763600000300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table account (
        id uuid not null primary key,
        tenant_id uuid not null,
        person_id uuid,
        agency_id uuid,
        sign_in_name text not null,
        display_name text not null,
        roles jsonb not null,
        password_hash text not null,
        must_change_password boolean not null,
        sample boolean not null,
        active boolean not null,
        last_sign_in_at timestamptz,
        created_at timestamptz not null,
        constraint uq_account_sign_in_name unique (sign_in_name)
      );
      create index ix_account_tenant on account (tenant_id, agency_id);

      create table session (
        id uuid not null primary key,
        tenant_id uuid not null,
        account_id uuid not null,
        token_hash text not null,
        csrf_token text not null,
        user_agent text not null,
        created_at timestamptz not null,
        last_seen_at timestamptz not null,
        expires_at timestamptz not null,
        revoked_at timestamptz,
        constraint uq_session_token unique (token_hash)
      );
      create index ix_session_account on session (account_id);
      create index ix_session_expiry on session (expires_at);

      create table sign_in_attempt (
        sign_in_name text not null,
        address text not null,
        tenant_id uuid not null,
        attempts integer not null,
        window_from timestamptz not null,
        primary key (sign_in_name, address)
      );
      create index ix_sign_in_attempt_window on sign_in_attempt (window_from);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table sign_in_attempt; drop table session; drop table account;');
  }
}
