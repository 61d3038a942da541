/**
 * The side door of those who only read a document: no framework, no database. What reads one plan and ends (`plan parse`, the reading
 * thread) starts in a fraction of the time.
 */
export {
  maxDocumentBytes,
  readPlanDocument,
  type PlanDocumentOptions,
  type PlanDocumentReading,
  type PlanDocumentRefusal,
} from './read-plan-document.js';
export type * from './domain/reading/plan-reading.js';
