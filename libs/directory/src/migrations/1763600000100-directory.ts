import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Directory1763600000100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table tenant (
        id uuid not null primary key,
        tenant_id uuid not null,
        code text not null,
        name text not null,
        kind text not null,
        level text not null,
        created_at timestamptz not null,
        constraint uq_tenant_code unique (code)
      );

      create table agency (
        id uuid not null primary key,
        tenant_id uuid not null,
        name text not null,
        name_folded text not null,
        kind text not null,
        level text not null,
        email text,
        active boolean not null,
        created_at timestamptz not null,
        changed_at timestamptz not null,
        position integer not null,
        constraint uq_agency_name unique (tenant_id, name_folded)
      );

      create table agency_alias (
        id uuid not null primary key,
        tenant_id uuid not null,
        agency_id uuid not null,
        alias text not null,
        alias_folded text not null,
        constraint uq_agency_alias unique (agency_id, alias)
      );
      create index ix_agency_alias_folded on agency_alias (tenant_id, alias_folded);

      create table agency_group (
        id uuid not null primary key,
        tenant_id uuid not null,
        name text not null,
        name_folded text not null,
        aliases jsonb not null,
        position integer not null,
        constraint uq_agency_group_name unique (tenant_id, name_folded)
      );

      create table agency_group_member (
        id uuid not null primary key,
        tenant_id uuid not null,
        group_id uuid not null,
        agency_id uuid not null,
        constraint uq_agency_group_member unique (group_id, agency_id)
      );
      create index ix_agency_group_member_agency on agency_group_member (tenant_id, agency_id);

      create table person (
        id uuid not null primary key,
        tenant_id uuid not null,
        agency_id uuid not null,
        display_name text not null,
        email text not null,
        title text not null,
        roles jsonb not null,
        active boolean not null,
        constraint uq_person_email unique (tenant_id, email)
      );
      create index ix_person_agency on person (tenant_id, agency_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table person; drop table agency_group_member; drop table agency_group; drop table agency_alias; drop table agency;
      drop table tenant;
    `);
  }
}
