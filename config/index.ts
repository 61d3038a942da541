export type { SmsGateway, ZaloGateway } from './channel-settings.js';
export { ConfigError } from './config-error.js';
export { environmentSchema, loadConfig } from './environment.js';
export type { Config, Environment } from './environment.js';
