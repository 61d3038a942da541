import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a revised working calendar moved. An extended day is kept as it was granted, before the roll; of extensions granted earlier only
 * the rolled day is known.
 */
export class CalendarMoves1763800000600 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table assignment add column extended_to date;
      update assignment a set extended_to = a.due
        where a.due is not null and exists (
          select 1 from extension_request x where x.assignment_id = a.id and x.decision = 'granted' and x.granted_due = a.due);

      create table calendar_move (
        id uuid not null primary key,
        tenant_id uuid not null,
        assignment_id uuid not null,
        due_version integer not null,
        from_due date not null,
        to_due date not null,
        explanation text not null,
        at timestamptz not null,
        constraint uq_calendar_move unique (assignment_id, due_version)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table calendar_move;
      alter table assignment drop column extended_to;
    `);
  }
}
