import type { MigrationInterface, QueryRunner } from 'typeorm';

export class DeadAddress1763800000200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table dead_address (
        tenant_id uuid not null,
        address text not null,
        since timestamptz not null,
        reason text not null,
        primary key (tenant_id, address)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table dead_address');
  }
}
