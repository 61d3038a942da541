export { assignmentDatabase } from './assignment-database.js';
export { AssignmentFactsView } from './assignment-facts.view.js';
export type { FactsPage, ReminderFacts } from './assignment-facts.view.js';
export { AssignmentEntity } from './assignment.entity.js';
export type { Actor } from './domain/actor.js';
export { actsForApprover, actsForLead, seesWholeTenant } from './domain/actor.js';
