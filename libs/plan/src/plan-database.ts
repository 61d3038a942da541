import type { RoomDatabase } from '#platform';
import { Plan1763600000200 } from './migrations/1763600000200-plan.js';
import { PlanAnswersInBulk1763700000010 } from './migrations/1763700000010-plan-answers-in-bulk.js';
import { PlanAnswerEntity } from './plan-answer.entity.js';
import { PlanAreaEntity } from './plan-area.entity.js';
import { PlanFindings1763700000100 } from './migrations/1763700000100-plan-findings.js';
import { PlanMemory1763700000150 } from './migrations/1763700000150-plan-memory.js';
import { PlanFindingEntity } from './plan-finding.entity.js';
import { PlanVersions1763700000300 } from './migrations/1763700000300-plan-versions.js';
import { PlanTaskLinkEntity } from './plan-task-link.entity.js';
import { PlanMemoryEntity } from './plan-memory.entity.js';
import { PlanTaskEntity } from './plan-task.entity.js';
import { PlanVersionEntity } from './plan-version.entity.js';
import { PlanEntity } from './plan.entity.js';
import { ReportRegime1763900000210 } from './migrations/1763900000210-report-regime.js';
import { RegimeCourse1763900000331 } from './migrations/1763900000331-regime-course.js';
import { ReportRegimeEntity } from './regimes/report-regime.entity.js';

export const planDatabase: RoomDatabase = {
  entities: [
    PlanEntity,
    PlanAreaEntity,
    PlanTaskEntity,
    PlanAnswerEntity,
    PlanFindingEntity,
    PlanMemoryEntity,
    PlanVersionEntity,
    PlanTaskLinkEntity,
    ReportRegimeEntity,
  ],
  migrations: [
    Plan1763600000200,
    PlanAnswersInBulk1763700000010,
    PlanFindings1763700000100,
    PlanMemory1763700000150,
    PlanVersions1763700000300,
    ReportRegime1763900000210,
    RegimeCourse1763900000331,
  ],
};
