import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PlanAnswersInBulk1763700000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table plan_task
        add lead_meanings jsonb not null default '[]',
        add follow_up text not null default 'report-windows'`);
    // The defaults were for the rows that stood; new rows say it themselves.
    await runner.query(`
      alter table plan_task alter lead_meanings drop default, alter follow_up drop default`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table plan_task drop column lead_meanings, drop column follow_up`);
  }
}
