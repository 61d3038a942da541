import type { RoomDatabase } from '#platform';
import { AmendmentChangeEntity } from './amendment-change.entity.js';
import { CalendarMoveEntity } from './calendar-move.entity.js';
import { AssignmentHistoryEntity } from './assignment-history.entity.js';
import { AssignmentEntity } from './assignment.entity.js';
import { CompletionReportEntity } from './completion-report.entity.js';
import { ExtensionRequestEntity } from './extension-request.entity.js';
import { ContributionCallEntity } from './contributions/contribution-call.entity.js';
import { ContributionEntity } from './contributions/contribution.entity.js';
import { LateReason1763900000320 } from './migrations/1763900000320-late-reason.js';
import { Contribution1763800000700 } from './migrations/1763800000700-contribution.js';
import { AssignmentSuccession1763700000201 } from './migrations/1763700000201-assignment-succession.js';
import { Assignment1763600000300 } from './migrations/1763600000300-assignment.js';
import { AssignmentPeriod1763800000500 } from './migrations/1763800000500-assignment-period.js';
import { CalendarMoves1763800000600 } from './migrations/1763800000600-calendar-moves.js';
import { AmendmentChanges1763700000310 } from './migrations/1763700000310-amendment-changes.js';

export const assignmentDatabase: RoomDatabase = {
  entities: [
    AssignmentEntity,
    AssignmentHistoryEntity,
    CompletionReportEntity,
    ExtensionRequestEntity,
    AmendmentChangeEntity,
    CalendarMoveEntity,
    ContributionEntity,
    ContributionCallEntity,
  ],
  migrations: [
    Assignment1763600000300,
    AmendmentChanges1763700000310,
    AssignmentSuccession1763700000201,
    AssignmentPeriod1763800000500,
    CalendarMoves1763800000600,
    Contribution1763800000700,
    LateReason1763900000320,
  ],
};
