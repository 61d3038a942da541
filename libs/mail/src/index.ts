export { mailDatabase } from './mail-database.js';
