import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { daysBetween, type LocalDate, localDate } from '#calendar';
import type { AssignmentContributions, Contribution, ContributionPage, ContributionQuery } from '#contracts';
import { Clock } from '#platform';
import type { Reader } from '../assignment.view.js';
import { seesWholeTenant } from '../domain/actor.js';
import {
  type ContributionSituation,
  contributionActions,
  takesPart,
  WORK_STATES,
} from '../domain/decide-contribution.js';

type Shown = Omit<Contribution, 'open' | 'daysLeft' | 'actions' | 'settledAt' | 'due'>;

interface Row extends Shown {
  readonly due: LocalDate;
  readonly settledAt: Date | null;
  /** What only the rules ask of the assignment it serves. */
  readonly lead: Pick<ContributionSituation, 'leadState' | 'approverAgencyId' | 'standingAgencyId'>;
}

/** What supporting agencies contribute, as both sides see it. */
@Injectable()
export class ContributionView {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** What the reader's own agency is asked for, nearest day first; `awaited`: while the lead still works. */
  async ofAgency({ tenantId, actor }: Reader, { show, page, pageSize }: ContributionQuery): Promise<ContributionPage> {
    const where = `c.tenant_id = $1 and c.agency_id = $2 and ${SHOWN[show]}`;
    const values = [tenantId, actor.agencyId, ...(show === 'all' ? [] : [WORK_STATES])];
    const rows = await this.read(
      `${where} order by c.due ${show === 'awaited' ? 'asc' : 'desc'}, a.task_position, a.agency_name, c.id limit ${pageSize} offset ${(page - 1) * pageSize}`,
      values,
    );
    const [count] = await this.dataSource.query<{ total: number }[]>(
      `select count(*)::int as total from contribution c join assignment a on a.id = c.assignment_id where ${where}`,
      values,
    );
    return { items: rows.map((row) => this.shown(row, { tenantId, actor })), total: count?.total ?? 0, page, pageSize };
  }

  /** Of one assignment, whoever is missing first. That the reader may see the assignment is asked before. */
  async ofAssignment(reader: Reader, assignmentId: string): Promise<AssignmentContributions> {
    const rows = await this.read(
      `c.tenant_id = $1 and c.assignment_id = $2 and c.state <> 'withdrawn' order by c.state <> 'awaited', c.agency_name, c.id`,
      [reader.tenantId, assignmentId],
    );
    const [call] = await this.dataSource.query<{ unknown: string[] }[]>(
      'select unknown from contribution_call where tenant_id = $1 and assignment_id = $2',
      [reader.tenantId, assignmentId],
    );
    const items = rows.map((row) => this.shown(row, reader));
    const missing = items.filter(({ state, open }) => state === 'awaited' && open).length;
    return { items, missing, unknown: call?.unknown ?? [] };
  }

  /** Null also where this person may not see it: neither side, nor somebody who sees the whole tenant. */
  async find(reader: Reader, id: string): Promise<Contribution | null> {
    const [row] = await this.read('c.tenant_id = $1 and c.id = $2', [reader.tenantId, id]);
    if (row === undefined) return null;
    return seesWholeTenant(reader.actor) || takesPart(situationOf(row), reader.actor) ? this.shown(row, reader) : null;
  }

  private read(where: string, values: readonly unknown[]): Promise<Row[]> {
    return this.dataSource.query<Row[]>(
      `select ${COLUMNS} from contribution c join assignment a on a.id = c.assignment_id where ${where}`,
      [...values],
    );
  }

  private shown(row: Row, { actor }: Reader): Contribution {
    const { lead, settledAt, ...contribution } = row;
    const open = WORK_STATES.includes(lead.leadState);
    const awaited = open && row.state === 'awaited';
    return {
      ...contribution,
      open,
      daysLeft: awaited ? daysBetween(localDate(this.clock.today()), row.due) : null,
      settledAt: settledAt?.toISOString() ?? null,
      actions: contributionActions(situationOf(row), actor),
    };
  }
}

function situationOf({ lead, state, agencyId, leadAgencyId }: Row): ContributionSituation {
  return { ...lead, state, agencyId, leadAgencyId };
}

/** `$3`: the states in which the lead still works. */
const SHOWN: Record<ContributionQuery['show'], string> = {
  awaited: `c.state = 'awaited' and a.state = any($3)`,
  settled: `(c.state in ('given', 'waived') or (c.state = 'awaited' and not a.state = any($3)))`,
  all: `c.state <> 'withdrawn'`,
};

const COLUMNS = `c.id, c.assignment_id as "assignmentId", c.plan_id as "planId", a.plan_year as "planYear",
  a.task_position as "taskPosition", a."row", a.title, a.deliverable, a.agency_id as "leadAgencyId", a.agency_name as "leadName",
  a.due::text as "leadDue", c.agency_id as "agencyId", c.agency_name as "agencyName", c.due::text as due, c.state, c.note,
  c.evidence_file_id as "evidenceFileId", c.evidence_file_name as "evidenceFileName", c.settled_at as "settledAt",
  c.settled_by_name as "settledByName", jsonb_build_object('leadState', a.state, 'approverAgencyId', a.approver_agency_id,
    'standingAgencyId', a.standing_agency_id) as lead`;
