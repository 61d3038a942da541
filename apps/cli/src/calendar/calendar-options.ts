/** What was typed after `dondoc calendar …`. */
export interface CalendarOptions {
  readonly dryRun?: boolean;
  readonly format: 'json' | 'text';
}
