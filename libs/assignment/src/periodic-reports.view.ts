import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, In } from 'typeorm';
import { type LocalDate, localDateOf } from '#calendar';
import type { Transaction } from '#platform';
import { AssignmentEntity } from './assignment.entity.js';
import type { Reader } from './assignment.view.js';
import { CompletionReportEntity } from './completion-report.entity.js';
import { actsForLead, seesWholeTenant } from './domain/actor.js';
import { findTransition } from './domain/life-cycle.js';

/** An agency's regular report as work that it owes. */
export interface PeriodicReport {
  readonly assignmentId: string;
  readonly tenantId: string;
  /** The regime, or the sentence of the plan, that asks for it. */
  readonly taskId: string;
  readonly year: number;
  readonly occurrence: string;
  readonly title: string;
  readonly agencyId: string;
  readonly agency: string;
  readonly receiver: string;
  readonly due: LocalDate | null;
}

/** With what was sent last. */
export interface SentPeriodicReport extends PeriodicReport {
  readonly version: number | null;
  readonly sentOn: LocalDate | null;
  readonly decision: 'approved' | 'returned' | null;
}

const CLOSED_UNDONE = ['cancelled', 'superseded'];

@Injectable()
export class PeriodicReportsView {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /**
   * As this person may see it, and whether they could send it now; null where they may not see it, or it is no regular report.
   * @param tx locks it: whoever acts on it meanwhile waits until the transaction ends.
   */
  async find(
    { tenantId, actor }: Reader,
    id: string,
    tx?: Transaction,
  ): Promise<(PeriodicReport & { readonly mayReport: boolean }) | null> {
    const found = await (tx ?? this.dataSource.manager).findOne(AssignmentEntity, {
      where: { tenantId, id, kind: 'periodic-report' },
      ...(tx && { lock: { mode: 'pessimistic_write' } }),
    });
    if (found === null || !(seesWholeTenant(actor) || found.agencyId === actor.agencyId)) return null;
    const mayReport = actsForLead(actor, found.agencyId) && findTransition(found.state, 'report') !== null;
    return { ...reportOf(found), mayReport };
  }

  /** Those on one window, of all agencies by name: by what the plan itself orders, and by one regime. */
  async onWindow(
    tenantId: string,
    asked: {
      readonly planId: string;
      readonly regimeId: string | null;
      readonly occurrence: string;
      readonly year: number;
    },
  ): Promise<SentPeriodicReport[]> {
    const { planId, regimeId, occurrence, year } = asked;
    const of = { tenantId, kind: 'periodic-report' as const };
    const found = await this.dataSource.manager.find(AssignmentEntity, {
      where: [
        { ...of, planId, occurrence },
        ...(regimeId === null ? [] : [{ ...of, taskId: regimeId, occurrence: `${occurrence}:${String(year)}` }]),
      ],
      order: { agencyName: 'ASC', id: 'ASC' },
    });
    const owed = found.filter(({ state }) => !CLOSED_UNDONE.includes(state));
    const last = await this.lastSent(tenantId, owed);
    return owed.map((row) => {
      const report = last.get(row.id);
      return {
        ...{ ...reportOf(row), version: report?.version ?? null },
        sentOn: report ? localDateOf(report.sentAt) : null,
        decision: report?.decision ?? null,
      };
    });
  }

  private async lastSent(
    tenantId: string,
    owed: readonly AssignmentEntity[],
  ): Promise<Map<string, CompletionReportEntity>> {
    const sent = await this.dataSource.manager
      .createQueryBuilder(CompletionReportEntity, 'r')
      .distinctOn(['r.assignmentId'])
      .where({ tenantId, assignmentId: In(owed.map(({ id }) => id)) })
      .orderBy('r.assignmentId')
      .addOrderBy('r.version', 'DESC')
      .getMany();
    return new Map(sent.map((report) => [report.assignmentId, report]));
  }
}

function reportOf(row: AssignmentEntity): PeriodicReport {
  const { id: assignmentId, tenantId, taskId, planYear: year, occurrence, title, agencyId, due } = row;
  const { agencyName: agency, approverAgencyName: receiver } = row;
  return { assignmentId, tenantId, taskId, year, occurrence, title, agencyId, agency, receiver, due };
}
