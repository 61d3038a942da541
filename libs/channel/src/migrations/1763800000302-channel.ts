import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Channel1763800000302 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table channel_subscription (
        id uuid not null primary key,
        tenant_id uuid not null,
        channel text not null,
        agency_id uuid,
        agency_key text not null,
        target text not null,
        sealed_secret text,
        active boolean not null,
        since timestamptz not null,
        created_at timestamptz not null,
        created_by uuid,
        removed_at timestamptz
      );
      create unique index ux_channel_subscription_target on channel_subscription (tenant_id, channel, agency_key, target)
        where removed_at is null;

      create table channel_notice (
        id uuid not null primary key,
        tenant_id uuid not null,
        subscription_id uuid not null,
        channel text not null,
        target text not null,
        letter_id uuid,
        content jsonb not null,
        status text not null,
        attempts integer not null,
        created_at timestamptz not null,
        next_attempt_at timestamptz,
        claimed_at timestamptz,
        settled_at timestamptz,
        answer text,
        external_id text,
        constraint uq_channel_notice_letter unique (subscription_id, letter_id)
      );
      create index ix_channel_notice_waiting on channel_notice (next_attempt_at) where status in ('queued', 'sending');
      create index ix_channel_notice_tenant on channel_notice (tenant_id, created_at);

      create table channel_token (
        name text not null primary key,
        tenant_id uuid not null,
        seed_hash text not null,
        sealed_access text,
        sealed_refresh text not null,
        expires_at timestamptz
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table channel_token; drop table channel_notice; drop table channel_subscription;');
  }
}
