import type { AgencyDraft } from './agency.js';
import type { Directory } from './directory.js';
import { foldName } from './fold-name.js';
import { clashOf, ownersOf } from './plan-directory-import.js';
import { isMailAddress, tidy } from './sheet.js';

export interface AgencyRefusal {
  readonly ok: false;
  readonly code: 'agency-not-found' | 'agency-name-empty' | 'agency-name-taken' | 'agency-email-bad';
  readonly message: string;
}

export const noSuchAgency = {
  ok: false,
  code: 'agency-not-found',
  message: 'Không tìm thấy cơ quan này.',
} as const satisfies AgencyRefusal;

type AgencyForm = AgencyDraft & { readonly active: boolean };

/** May the agency be saved so? `agencyId` null asks for a new one. */
export function decideAgency(
  directory: Directory,
  agencyId: string | null,
  form: AgencyForm,
): { readonly ok: true; readonly agency: AgencyForm } | AgencyRefusal {
  const existing = agencyId === null ? undefined : directory.byId.get(agencyId);
  if (agencyId !== null && existing === undefined) return noSuchAgency;
  const agency = tidyForm(form);
  if (foldName(agency.name) === '') return refuse('agency-name-empty', 'Thiếu tên cơ quan.');
  if (agency.email !== null && !isMailAddress(agency.email)) {
    return refuse('agency-email-bad', `Thư điện tử “${agency.email}” không đúng dạng.`);
  }
  const owners = ownersOf(directory);
  const namesake = owners.byName.get(foldName(agency.name));
  if (namesake !== undefined && namesake.id !== agencyId) {
    return refuse('agency-name-taken', `Danh bạ đã có “${namesake.name}”.`);
  }
  const clash = clashOf(agency, existing, owners);
  return clash === null ? { ok: true, agency } : refuse('agency-name-taken', `Không lưu được: ${clash}.`);
}

function tidyForm(form: AgencyForm): AgencyForm {
  const { kind, level, active } = form;
  const email = tidy(form.email ?? '');
  const list = (names: readonly string[]) => [...new Set(names.map(tidy).filter((name) => name !== ''))];
  return {
    ...{ kind, level, active },
    name: tidy(form.name),
    email: email === '' ? null : email,
    aliases: list(form.aliases),
    groups: list(form.groups),
  };
}

function refuse(code: AgencyRefusal['code'], message: string): AgencyRefusal {
  return { ok: false, code, message };
}
