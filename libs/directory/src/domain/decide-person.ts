import type { Directory } from './directory.js';
import type { Person } from './person.js';
import { isMailAddress, tidy } from './sheet.js';

export type PersonForm = Omit<Person, 'id'>;

export interface PersonRefusal {
  readonly ok: false;
  readonly code:
    | 'person-not-found'
    | 'agency-not-found'
    | 'person-name-empty'
    | 'person-email-bad'
    | 'person-email-taken'
    | 'person-roles-empty';
  readonly message: string;
}

/** May the person be saved so? `personId` null asks for a new one. */
export function decidePerson(
  directory: Directory,
  people: readonly Person[],
  personId: string | null,
  form: PersonForm,
): { readonly ok: true; readonly person: PersonForm } | PersonRefusal {
  const person = {
    ...form,
    displayName: tidy(form.displayName),
    title: tidy(form.title),
    email: tidy(form.email).toLowerCase(),
  };
  if (personId !== null && !people.some((known) => known.id === personId))
    return refuse('person-not-found', 'Không tìm thấy người này.');
  if (!directory.byId.has(person.agencyId)) return refuse('agency-not-found', 'Không tìm thấy cơ quan của người này.');
  if (person.displayName === '') return refuse('person-name-empty', 'Thiếu tên hiển thị.');
  if (!isMailAddress(person.email)) return refuse('person-email-bad', `Thư điện tử “${person.email}” không đúng dạng.`);
  if (person.roles.length === 0) return refuse('person-roles-empty', 'Hãy chọn ít nhất một vai trò.');
  const namesake = people.find((known) => known.email === person.email);
  if (namesake !== undefined && namesake.id !== personId) {
    return refuse('person-email-taken', `Thư điện tử “${person.email}” đã là của “${namesake.displayName}”.`);
  }
  return { ok: true, person };
}

function refuse(code: PersonRefusal['code'], message: string): PersonRefusal {
  return { ok: false, code, message };
}
