import { findDoubts, type DoubtSetting } from './find-doubts.js';
import { resolveLeads } from './resolve-leads.js';
import { LEADS_CHOSEN, type TaskDraft } from './task-draft.js';

/** A row of a draft that named an agency which has ended: its names are looked up anew, and asked about where nobody answers to them. */
export function afterSuccession<Row extends TaskDraft>(
  row: Row,
  ended: ReadonlySet<string>,
  setting: DoubtSetting,
): Row | null {
  if (!row.leads.some((lead) => lead.kind === 'agency' && ended.has(lead.id))) return null;
  const leadMeanings = row.leadMeanings.filter(({ id }) => !ended.has(id));
  const confirmed = row.confirmed.filter((mark) => mark !== LEADS_CHOSEN);
  const { leads } = resolveLeads({ ...row, leadMeanings }, setting);
  const changed = { ...row, leadMeanings, leads, confirmed };
  return { ...changed, doubts: findDoubts(changed, setting) };
}
