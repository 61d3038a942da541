/** What was typed after `dondoc policy …`. */
export interface PolicyOptions {
  readonly tenant?: string;
  readonly plan?: string;
  readonly area?: string;
  readonly task?: string;
  readonly set?: readonly string[];
  readonly reset?: boolean;
  readonly format: 'json' | 'text';
}
