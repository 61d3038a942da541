import type { MigrationInterface, QueryRunner } from 'typeorm';

export class MailAttachments1763800000110 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table letter add column has_attachments boolean not null default false;

      create table letter_attachment (
        letter_id uuid not null,
        position integer not null,
        tenant_id uuid not null,
        name text not null,
        media_type text not null,
        bytes bytea not null,
        primary key (letter_id, position)
      );

      create table mailbox_attachment (
        message_id uuid not null,
        position integer not null,
        tenant_id uuid not null,
        name text not null,
        media_type text not null,
        size integer not null,
        bytes bytea not null,
        primary key (message_id, position)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table mailbox_attachment;
      drop table letter_attachment;
      alter table letter drop column has_attachments;
    `);
  }
}
