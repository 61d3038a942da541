import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When a regime stopped, and when who owes under it was last compared with the directory. */
export class RegimeCourse1763900000331 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table report_regime add stopped_on date, add checked_on date');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table report_regime drop column stopped_on, drop column checked_on');
  }
}
