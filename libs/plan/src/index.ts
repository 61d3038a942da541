export { planDatabase } from './plan-database.js';
