import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Mail1763600000150 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table letter (
        id uuid not null primary key,
        tenant_id uuid not null,
        key text not null,
        kind text not null,
        recipient_agency_id uuid,
        recipient_name text not null,
        address text,
        subject text not null,
        html text not null,
        text text not null,
        items jsonb not null,
        composed_at timestamptz not null,
        status text not null,
        attempts integer not null,
        next_attempt_at timestamptz,
        ordered_at timestamptz,
        claimed_at timestamptz,
        sent_at timestamptz,
        message_id text not null,
        last_error text,
        constraint uq_letter_key unique (tenant_id, key)
      );
      create index ix_letter_waiting on letter (next_attempt_at) where status in ('queued', 'sending');
      create index ix_letter_status on letter (tenant_id, status, composed_at);
      create index ix_letter_recipient on letter (tenant_id, recipient_agency_id, composed_at);

      create table mailbox_message (
        id uuid not null primary key,
        tenant_id uuid not null,
        message_id text not null,
        received_at timestamptz not null,
        sender text not null,
        recipient text not null,
        subject text not null,
        html text,
        text text,
        size integer not null,
        constraint uq_mailbox_message_message_id unique (tenant_id, message_id)
      );
      create index ix_mailbox_message_received on mailbox_message (tenant_id, received_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table mailbox_message; drop table letter;');
  }
}
