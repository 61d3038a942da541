import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The ledger is read newest first; states that a letter knows better than its lines are no longer copied into them. */
export class LedgerAt1763800000220 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create index ix_reminder_ledger_at on reminder_ledger (tenant_id, at)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index ix_reminder_ledger_at');
  }
}
