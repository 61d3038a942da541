export { ConfigError, environmentSchema, loadConfig } from './environment.js';
export type { Config, Environment } from './environment.js';
