import type { Owed } from './owed.js';
import { rolled } from './working-days-2023.js';

export interface Event {
  readonly at: string;
  readonly do: string;
  readonly task?: number;
  readonly agency?: string;
  readonly due?: string;
  readonly to?: string;
}

/** What became of one thing owed; every day is the one on which it was done. */
export interface Lived {
  readonly owed: Owed;
  nominal: string | null;
  triggered: { readonly on: string; readonly due: string } | null;
  readonly extended: { readonly on: string; readonly due: string }[];
  readonly reports: { readonly sentOn: string; decision: { readonly on: string; readonly approved: boolean } | null }[];
  cancelledOn: string | null;
}

/** Takes the events one by one. What is not possible as things stand (an approval of nothing) changes nothing. */
export function liveEvents(owed: readonly Owed[], events: readonly Event[]): Lived[] {
  const all = owed.map((each): Lived => ({
    ...{ owed: each, nominal: each.nominal, triggered: null },
    ...{ extended: [], reports: [], cancelledOn: null },
  }));
  for (const event of events) for (const lived of picked(all, event)) live(lived, event);
  return all;
}

/** With a day, that occurrence; without, of each agency the one without a date, else the earliest that is not closed. */
function picked(all: readonly Lived[], { do: deed, task, agency, due }: Event): Lived[] {
  const named = all.filter(
    ({ owed, cancelledOn }) =>
      owed.task === task && cancelledOn === null && (agency === undefined || owed.agency === agency),
  );
  if (deed === 'trigger') return named.filter(({ nominal }) => nominal === null);
  if (due !== undefined) return named.filter(({ nominal }) => nominal === due);
  const open = named
    .filter(({ reports }) => reports.every(({ decision }) => decision?.approved !== true))
    .sort((one, other) => ((one.nominal ?? '') < (other.nominal ?? '') ? -1 : 1));
  return open.filter((lived, index) => open.findIndex(({ owed }) => owed.agency === lived.owed.agency) === index);
}

function live(lived: Lived, event: Event): void {
  const on = event.at.slice(0, 10);
  const standing = lived.reports.find(({ decision }) => decision === null);
  const isDone = lived.reports.some(({ decision }) => decision?.approved === true);
  if (isDone) return;
  if (event.do === 'report' && !standing) lived.reports.push({ sentOn: on, decision: null });
  if ((event.do === 'approve' || event.do === 'return') && standing)
    standing.decision = { on, approved: event.do === 'approve' };
  if (event.do === 'extend' && !standing) lived.extended.push({ on, due: rolled(event.to ?? '') });
  if (event.do === 'cancel') lived.cancelledOn = on;
  if (event.do === 'trigger' && event.due !== undefined) {
    lived.triggered = { on, due: rolled(event.due) };
    lived.nominal = event.due;
  }
}
