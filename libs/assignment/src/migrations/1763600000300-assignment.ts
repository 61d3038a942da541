import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Assignment1763600000300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table assignment (
        id uuid not null primary key,
        tenant_id uuid not null,
        plan_id uuid not null,
        plan_year integer not null,
        task_id uuid not null,
        task_position integer not null,
        "row" text,
        area_code text,
        area_name text,
        title text not null,
        deliverable text,
        deadline_text text,
        agency_id uuid not null,
        agency_name text not null,
        approver_agency_id uuid not null,
        approver_agency_name text not null,
        standing_agency_id uuid not null,
        occurrence text not null,
        kind text not null,
        state text not null,
        due_nominal date,
        due_original date,
        due date,
        due_version integer not null,
        exclusive boolean not null,
        roll_policy text not null,
        overdue_for date,
        coordinating jsonb not null,
        condition text,
        explanation text not null,
        assigned_at timestamptz not null,
        started_at timestamptz,
        triggered_at timestamptz,
        report_version integer not null,
        reported_at timestamptz,
        returned_at timestamptz,
        return_reason text,
        completed_at timestamptz,
        cancelled_at timestamptz,
        approved_report_sent_on date,
        late_days_original integer,
        late_days_adjusted integer,
        constraint uq_assignment_occurrence unique (tenant_id, task_id, agency_id, occurrence)
      );
      create index ix_assignment_agency on assignment (tenant_id, agency_id, due);
      create index ix_assignment_plan on assignment (plan_id, id);
      create index ix_assignment_approver on assignment (tenant_id, approver_agency_id, state);
      create index ix_assignment_falling_overdue on assignment (due, id)
        where state in ('assigned', 'in_progress', 'returned') and overdue_for is distinct from due;

      create table assignment_history (
        id uuid not null primary key,
        tenant_id uuid not null,
        assignment_id uuid not null,
        at timestamptz not null,
        actor_id uuid,
        actor_name text,
        action text not null,
        reason text,
        from_state text not null,
        to_state text not null
      );
      create index ix_assignment_history_assignment on assignment_history (assignment_id, at);
      create trigger assignment_history_is_append_only before update or delete on assignment_history
        for each row execute function refuse_change();

      create table completion_report (
        id uuid not null primary key,
        tenant_id uuid not null,
        assignment_id uuid not null,
        version integer not null,
        document_number text not null,
        document_date date not null,
        note text not null,
        evidence_file_id uuid,
        evidence_file_name text,
        no_evidence_reason text,
        sent_by uuid not null,
        sent_by_name text,
        sent_at timestamptz not null,
        decision text,
        decided_by uuid,
        decided_by_name text,
        decided_at timestamptz,
        decision_reason text,
        constraint uq_completion_report_version unique (assignment_id, version)
      );

      create table extension_request (
        id uuid not null primary key,
        tenant_id uuid not null,
        assignment_id uuid not null,
        asked_by uuid not null,
        asked_by_name text,
        asked_at timestamptz not null,
        reason text not null,
        from_due date not null,
        requested_due date not null,
        decision text,
        decided_by uuid,
        decided_by_name text,
        decided_at timestamptz,
        decision_reason text,
        granted_due date
      );
      create unique index uq_extension_request_open on extension_request (assignment_id) where decision is null;
      create index ix_extension_request_assignment on extension_request (assignment_id, asked_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop table extension_request; drop table completion_report; drop table assignment_history; drop table assignment',
    );
  }
}
