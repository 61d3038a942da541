import type { RoomDatabase } from '#platform';
import { Plan1763600000200 } from './migrations/1763600000200-plan.js';
import { PlanAnswersInBulk1763700000010 } from './migrations/1763700000010-plan-answers-in-bulk.js';
import { PlanAnswerEntity } from './plan-answer.entity.js';
import { PlanAreaEntity } from './plan-area.entity.js';
import { PlanTaskEntity } from './plan-task.entity.js';
import { PlanEntity } from './plan.entity.js';

export const planDatabase: RoomDatabase = {
  entities: [PlanEntity, PlanAreaEntity, PlanTaskEntity, PlanAnswerEntity],
  migrations: [Plan1763600000200, PlanAnswersInBulk1763700000010],
};
