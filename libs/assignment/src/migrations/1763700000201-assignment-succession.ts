import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AssignmentSuccession1763700000201 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table assignment add succeeds_id uuid, add succession_id uuid');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table assignment drop column succeeds_id, drop column succession_id');
  }
}
