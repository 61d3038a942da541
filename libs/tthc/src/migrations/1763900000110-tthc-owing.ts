import type { MigrationInterface, QueryRunner } from 'typeorm';

export class TthcOwing1763900000110 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table tthc_setting add column receiver_agency_id uuid, add column regime_id uuid, add column owed_through text;
      update tthc_setting set regime_id = gen_random_uuid();
      alter table tthc_setting alter column regime_id set not null;
      alter table tthc_return alter column entered_by set not null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table tthc_return alter column entered_by drop not null;
      alter table tthc_setting drop column receiver_agency_id, drop column regime_id, drop column owed_through;
    `);
  }
}
