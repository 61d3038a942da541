import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Reminders come earlier for a longer period. Duties made before have none stored: theirs is taken from the day they were given. */
export class AssignmentPeriod1763800000500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table assignment add column period text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table assignment drop column period');
  }
}
