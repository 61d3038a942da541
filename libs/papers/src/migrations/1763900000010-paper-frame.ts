import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PaperFrame1763900000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table paper_frame (
        tenant_id uuid not null,
        paper text not null,
        changes jsonb not null,
        changed_by uuid,
        changed_at timestamptz not null,
        primary key (tenant_id, paper)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table paper_frame');
  }
}
