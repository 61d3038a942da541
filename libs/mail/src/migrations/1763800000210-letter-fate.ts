import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the mail server answered, and what became of letters that it did not answer for. */
export class LetterFate1763800000210 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table letter add answer text, add unknowns integer not null default 0, add bounced_at timestamptz;
      drop index ix_letter_waiting;
      create index ix_letter_waiting on letter (next_attempt_at) where status in ('queued', 'sending', 'unknown')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index ix_letter_waiting;
      create index ix_letter_waiting on letter (next_attempt_at) where status in ('queued', 'sending');
      update letter set status = 'sent' where status = 'bounced';
      update letter set status = 'refused' where status in ('unknown', 'failed');
      alter table letter drop answer, drop unknowns, drop bounced_at`);
  }
}
