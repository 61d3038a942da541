import type { MigrationInterface, QueryRunner } from 'typeorm';

export class MailPreferences1763800000400 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table tenant_mail_setting (
        tenant_id uuid not null primary key,
        opens integer not null,
        closes integer not null,
        changed_at timestamptz not null
      );

      create table agency_mail_preference (
        agency_id uuid not null primary key,
        tenant_id uuid not null,
        hour integer,
        copies jsonb not null,
        takes_optional boolean not null,
        changed_at timestamptz not null
      );
      create index ix_agency_mail_preference_tenant on agency_mail_preference (tenant_id);

      create table mail_substitute (
        id uuid not null primary key,
        tenant_id uuid not null,
        agency_id uuid not null,
        person_id uuid not null,
        substitute_id uuid not null,
        from_day date not null,
        to_day date not null,
        created_at timestamptz not null
      );
      create index ix_mail_substitute_agency on mail_substitute (tenant_id, agency_id, to_day);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop table mail_substitute; drop table agency_mail_preference; drop table tenant_mail_setting;',
    );
  }
}
