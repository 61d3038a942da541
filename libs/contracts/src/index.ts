export {};
export * from './summary.js';
export * from './http-assignment.js';
export * from './http-page.js';
export * from './http-plan.js';
export * from './identity.js';
export * from './permission.js';
export * from './problem.js';
export * from './role.js';
