/** One line naming the setting at fault; carries no value, as a value may be a secret. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}
