import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why a duty is late, in the words of the agency that owes it. */
export class LateReason1763900000320 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table assignment add column late_reason text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table assignment drop column late_reason');
  }
}
