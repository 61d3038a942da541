import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Next reminders by recipient, digests as orders, policies as data. The columns are emptied: the new ladder is planned anew by the
 * recovery, and the ledger keeps it from saying anything twice.
 */
export class ReminderOrders1763800000510 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from reminder_schedule;
      alter table reminder_schedule drop constraint reminder_schedule_pkey;
      alter table reminder_schedule add column audience text not null;
      alter table reminder_schedule alter column recipient_agency_id set not null;
      alter table reminder_schedule add primary key (assignment_id, recipient_agency_id, audience);

      create table digest_order (
        tenant_id uuid not null,
        day date not null,
        agency_id uuid not null,
        audience text not null,
        state text not null,
        failures integer not null,
        letter_id uuid,
        ordered_at timestamptz not null,
        primary key (tenant_id, day, agency_id, audience)
      );
      create index ix_digest_order_waiting on digest_order (tenant_id, agency_id) where state in ('waiting', 'failed', 'held');

      create table reminder_policy (
        tenant_id uuid not null,
        scope text not null,
        changes jsonb not null,
        changed_by uuid,
        changed_at timestamptz not null,
        primary key (tenant_id, scope)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table reminder_policy;
      drop table digest_order;
      delete from reminder_schedule;
      alter table reminder_schedule drop constraint reminder_schedule_pkey;
      alter table reminder_schedule drop column audience;
      alter table reminder_schedule alter column recipient_agency_id drop not null;
      alter table reminder_schedule add primary key (assignment_id);
    `);
  }
}
