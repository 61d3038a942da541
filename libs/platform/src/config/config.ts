export type { Config } from '#config';

/** Injection token of the frozen {@link Config}. */
export const CONFIG = Symbol('CONFIG');
