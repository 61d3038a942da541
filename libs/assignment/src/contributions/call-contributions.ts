import { Injectable } from '@nestjs/common';
import { type LocalDate, localDate, localDateOf, vietnamCalendar } from '#calendar';
import { Clock, type Transaction } from '#platform';
import { type CallDecision, decideCall } from '../domain/decide-call.js';
import type { ContributionDays } from '../domain/expected-support.js';
import { type Supporters, without } from '../domain/supporters.js';
import { type CallableAssignment, type CallRow, ContributionCallStore } from './contribution-call.store.js';
import { ContributionStore, type NewContribution } from './contribution.store.js';
import { FindSupporters } from './find-supporters.js';

export interface CallOrder {
  readonly tenantId: string;
  readonly assignmentIds: readonly string[];
  readonly daysBefore: ContributionDays;
  /** Names that nobody was found for are looked up once more. */
  readonly again: boolean;
}

interface DecidedCall {
  readonly assignment: CallableAssignment;
  readonly daysBefore: number | null;
  readonly decision: Exclude<CallDecision, { kind: 'none' }>;
  /** Null: not looked up. */
  readonly supporters: Supporters | null;
}

/**
 * Asks the supporting agencies of some assignments for what they contribute, follows the lead's day and the plan's names, and asks no
 * more where the policy does not want it. Run again it does nothing. Some statements for all, whatever their number.
 */
@Injectable()
export class CallContributions {
  constructor(
    private readonly calls: ContributionCallStore,
    private readonly contributions: ContributionStore,
    private readonly supporters: FindSupporters,
    private readonly clock: Clock,
  ) {}

  /** Returns the contributions of these assignments that are waited for, and those that no longer are. */
  async run(tx: Transaction, order: CallOrder): Promise<string[]> {
    const { tenantId } = order;
    const callable = await this.calls.callable(tx, tenantId, order.assignmentIds);
    if (callable.length === 0) return [];
    const decided = await this.lookUp(
      tx,
      tenantId,
      callable.flatMap((each) => this.decide(each, order)),
    );
    const withdrawn = await this.contributions.withdraw(tx, decided.flatMap(withdrawal));
    await this.contributions.move(tx, decided.flatMap(moveOf));
    await this.contributions.ask(tx, tenantId, this.clock.now(), decided.flatMap(askedBy));
    await this.contributions.takeOver(
      tx,
      decided.map(({ assignment }) => assignment.assignmentId),
    );
    await this.calls.save(tx, tenantId, decided.map(callRow), this.clock.now());
    const ids = callable.map(({ assignmentId }) => assignmentId);
    return [...(await this.contributions.awaitedOf(tx, tenantId, ids)), ...withdrawn];
  }

  private decide(
    assignment: CallableAssignment,
    { daysBefore: wanted, again }: CallOrder,
  ): Omit<DecidedCall, 'supporters'>[] {
    const daysBefore = wanted(assignment);
    const setting = { calendar: vietnamCalendar, daysBefore, again };
    const facts = { ...assignment, askedOn: this.askedOn(assignment) };
    const decision = decideCall(facts, assignment.call, setting);
    return decision.kind === 'none' ? [] : [{ assignment, daysBefore, decision }];
  }

  private askedOn({ assignedAt, triggeredAt }: CallableAssignment): LocalDate {
    const days = [localDate(this.clock.today()), localDateOf(assignedAt), triggeredAt && localDateOf(triggeredAt)];
    return days.flatMap((day) => day ?? []).reduce((last, day) => (day > last ? day : last));
  }

  /** Names are looked up once, however many assignments print them. */
  private async lookUp(
    tx: Transaction,
    tenantId: string,
    decided: readonly Omit<DecidedCall, 'supporters'>[],
  ): Promise<DecidedCall[]> {
    const asking = decided.filter(({ decision }) => decision.kind === 'call' && decision.resolve);
    if (asking.length === 0) return decided.map((each) => ({ ...each, supporters: null }));
    const find = await this.supporters.load(tenantId);
    const taskIds = [...new Set(asking.map(({ assignment }) => assignment.taskId))];
    const leads = await this.calls.leadsOf(tx, tenantId, taskIds);
    return decided.map((each) => {
      if (!asking.includes(each)) return { ...each, supporters: null };
      const { agencies, unknown } = find(each.assignment.names);
      const ofTask = leads.get(each.assignment.taskId) ?? new Set([each.assignment.agencyId]);
      return { ...each, supporters: { agencies: without(agencies, ofTask), unknown } };
    });
  }
}

function withdrawal({ assignment: { assignmentId }, decision, supporters }: DecidedCall) {
  if (decision.kind === 'withdraw') return [{ assignmentId, keep: [] }];
  return decision.replace && supporters ? [{ assignmentId, keep: supporters.agencies.map(({ id }) => id) }] : [];
}

function moveOf({ assignment: { assignmentId }, decision }: DecidedCall) {
  return decision.kind === 'call' && decision.moveTo !== null ? [{ assignmentId, due: decision.moveTo }] : [];
}

function askedBy({ assignment: { assignmentId, planId }, decision, supporters }: DecidedCall): NewContribution[] {
  if (decision.kind !== 'call' || decision.due === null || supporters === null) return [];
  const { due } = decision;
  return supporters.agencies.map(({ id: agencyId, name: agencyName }) => {
    return { assignmentId, planId, agencyId, agencyName, due };
  });
}

function callRow({ assignment, daysBefore, decision, supporters }: DecidedCall): CallRow {
  const { assignmentId, dueVersion, names, call } = assignment;
  const unknown = supporters?.unknown ?? call?.unknown ?? [];
  return { assignmentId, dueVersion, names, unknown, daysBefore: decision.kind === 'withdraw' ? null : daysBefore };
}
