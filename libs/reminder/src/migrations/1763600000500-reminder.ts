import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Reminder1763600000500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table reminder_schedule (
        assignment_id uuid not null primary key,
        tenant_id uuid not null,
        next_at timestamptz,
        stage text,
        round integer not null,
        recipient_agency_id uuid,
        due_version integer not null
      );
      create index ix_reminder_schedule_next on reminder_schedule (next_at) where next_at is not null;
      create index ix_reminder_schedule_recipient on reminder_schedule (tenant_id, recipient_agency_id, next_at)
        where next_at is not null;

      create table reminder_ledger (
        id uuid not null primary key,
        tenant_id uuid not null,
        assignment_id uuid not null,
        stage text not null,
        round integer not null,
        due_version integer not null,
        recipient_agency_id uuid not null,
        outcome text not null,
        reason text not null,
        letter_id uuid,
        due date,
        at timestamptz not null,
        constraint uq_reminder_ledger_once unique (assignment_id, stage, round, due_version, recipient_agency_id)
      );
      create index ix_reminder_ledger_recipient on reminder_ledger (tenant_id, recipient_agency_id, at);
      create index ix_reminder_ledger_letter on reminder_ledger (letter_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table reminder_ledger; drop table reminder_schedule;');
  }
}
