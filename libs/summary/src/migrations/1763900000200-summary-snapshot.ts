import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SummarySnapshot1763900000200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table summary_snapshot (
        id uuid not null primary key,
        tenant_id uuid not null,
        plan_id uuid not null,
        window_code text not null,
        version integer not null,
        taken_at timestamptz not null,
        cut_off date not null,
        facts bytea not null,
        sha256 text not null,
        made_by uuid,
        made_by_name text,
        reason text,
        constraint uq_summary_snapshot_version unique (plan_id, window_code, version)
      );
      alter table summary_snapshot alter column facts set storage external;
      create function refuse_change_of_summary_snapshot() returns trigger language plpgsql as $$
        begin
          raise exception 'A frozen report is neither changed nor deleted (%).', tg_op;
        end $$;
      create trigger tr_summary_snapshot_frozen before update or delete on summary_snapshot
        for each row execute function refuse_change_of_summary_snapshot();
      create trigger tr_summary_snapshot_kept before truncate on summary_snapshot
        for each statement execute function refuse_change_of_summary_snapshot();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table summary_snapshot; drop function refuse_change_of_summary_snapshot()');
  }
}
