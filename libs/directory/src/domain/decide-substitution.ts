import { addDays, formatDate, type LocalDate } from '#calendar';
import type { Person } from './person.js';
import type { Substitution } from './recipients.js';

/** Longer than a year is no absence: then the directory wants another person. */
const DAYS_MOST = 366;

export interface SubstitutionRefusal {
  readonly ok: false;
  readonly code: 'substitute-unknown' | 'substitute-days-wrong' | 'substitute-overlaps';
  readonly message: string;
}

/** May somebody receive for somebody else so? Both are active people of the one agency; a day has one substitute. */
export function decideSubstitution(
  agencyId: string,
  wanted: Substitution,
  people: readonly Person[],
  standing: readonly Substitution[],
  today: LocalDate,
): { readonly ok: true } | SubstitutionRefusal {
  const { personId, substituteId, from, to } = wanted;
  const own = (id: string) =>
    people.some((person) => person.id === id && person.active && person.agencyId === agencyId);
  if (personId === substituteId || !own(personId) || !own(substituteId)) {
    return refuse('substitute-unknown', 'Người vắng và người nhận thay phải là hai người của cơ quan, đang hoạt động.');
  }
  if (to < from) return refuse('substitute-days-wrong', 'Ngày cuối phải không sớm hơn ngày đầu.');
  if (to < today) return refuse('substitute-days-wrong', 'Những ngày này đã qua.');
  if (to > addDays(from, DAYS_MOST - 1)) {
    return refuse('substitute-days-wrong', 'Nhận thay dài nhất một năm; vắng lâu hơn, hãy sửa người trong danh bạ.');
  }
  const other = standing.find((each) => each.personId === personId && each.from <= to && from <= each.to);
  if (other === undefined) return { ok: true };
  const days = `từ ${formatDate(other.from)} đến ${formatDate(other.to)}`;
  return refuse('substitute-overlaps', `Người này đã có người nhận thay ${days}.`);
}

function refuse(code: SubstitutionRefusal['code'], message: string): SubstitutionRefusal {
  return { ok: false, code, message };
}
