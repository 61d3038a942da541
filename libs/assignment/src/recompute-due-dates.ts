import { Injectable } from '@nestjs/common';
import { type LocalDate, vietnamCalendar, type WorkingCalendar } from '#calendar';
import { Database, Outbox } from '#platform';
import type { AssignmentEntity } from './assignment.entity.js';
import { CalendarMoveStore } from './calendar-move.store.js';
import { type MovedDay, recomputeDue } from './domain/recompute-due.js';
import { MoveDueDates } from './move-due-dates.js';

/** Assignments to a transaction: few enough that nobody waits long for a locked row. */
const PAGE = 200;

/** Before every id. */
const FIRST = '00000000-0000-0000-0000-000000000000';

export interface MovedDuty {
  readonly tenantId: string;
  readonly planId: string;
  readonly assignmentId: string;
  readonly title: string;
  readonly agencyName: string;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly explanation: string;
}

export interface Recomputed {
  /** Open duties with a day that were looked at. */
  readonly duties: number;
  readonly moved: readonly MovedDuty[];
}

/**
 * To be run after a new version of the working calendar was installed: the effective days of open duties that now roll otherwise, page by
 * page. What is closed keeps its day and its lateness. Run again, or after standing still half-way, it does what is left to do. Reminders
 * are counted in working days, so those of every plan with open duties are planned anew, moved or not.
 */
@Injectable()
export class RecomputeDueDates {
  constructor(
    private readonly moves: CalendarMoveStore,
    private readonly moveDueDates: MoveDueDates,
    private readonly database: Database,
    private readonly outbox: Outbox,
  ) {}

  async run(options: { readonly dryRun: boolean; readonly calendar?: WorkingCalendar }): Promise<Recomputed> {
    const { dryRun, calendar = vietnamCalendar } = options;
    const moved: MovedDuty[] = [];
    let duties = 0;
    let page: AssignmentEntity[];
    let after = FIRST;
    do {
      page = await this.moves.page(after, PAGE);
      const astray = page.flatMap((assignment) => movedOf(assignment, calendar) ?? []);
      moved.push(...(dryRun ? astray.map(sayMoved) : await this.move(astray, calendar)));
      duties += page.length;
      after = page.at(-1)?.id ?? after;
    } while (page.length === PAGE);
    if (!dryRun) await this.tellPlans();
    return { duties, moved };
  }

  /** Asked once more under the lock: somebody may have extended, or finished, one of them meanwhile. */
  private async move(astray: readonly Moving[], calendar: WorkingCalendar): Promise<MovedDuty[]> {
    if (astray.length === 0) return [];
    return this.database.transaction(async (tx) => {
      const locked = await this.moves.lock(
        tx,
        astray.map(({ assignment }) => assignment.id),
      );
      const moving = locked.flatMap((assignment) => movedOf(assignment, calendar) ?? []);
      for (const { assignment, from, day } of moving) await this.moveDueDates.run(tx, assignment, from, day);
      return moving.map(sayMoved);
    });
  }

  private async tellPlans(): Promise<void> {
    await this.database.transaction(async (tx) => {
      for (const { tenantId, planId } of await this.moves.openPlans(tx))
        await this.outbox.append(tx, { type: 'calendar.recomputed', tenantId, key: planId, payload: { planId } });
    });
  }
}

interface Moving {
  readonly assignment: AssignmentEntity;
  readonly from: LocalDate;
  readonly day: MovedDay;
}

function movedOf(assignment: AssignmentEntity, calendar: WorkingCalendar): Moving | null {
  const day = recomputeDue(assignment, calendar);
  return day === null || assignment.due === null ? null : { assignment, from: assignment.due, day };
}

function sayMoved({ assignment, from, day: { due: to, explanation } }: Moving): MovedDuty {
  const { id: assignmentId, tenantId, planId, title, agencyName } = assignment;
  return { tenantId, planId, assignmentId, title, agencyName, from, to, explanation };
}
