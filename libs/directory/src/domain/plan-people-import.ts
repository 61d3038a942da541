import type { Directory } from './directory.js';
import type { Person, PersonDraft } from './person.js';
import { countOutcomes, type ImportReport, type ImportReportRow } from './import-report.js';
import type { PeopleRow } from './read-people-rows.js';
import { resolveAgencyName } from './resolve-agency-name.js';

export interface PeopleImport {
  readonly added: readonly Omit<Person, 'id'>[];
  readonly updated: readonly Person[];
  readonly report: ImportReport;
}

/** What a file changes among the people. The mail address says who it is; people that the file leaves out stay. */
export function planPeopleImport(
  directory: Directory,
  people: readonly Person[],
  rows: readonly PeopleRow[],
): PeopleImport {
  const known = new Map(people.map((person) => [person.email, person]));
  const added: Omit<Person, 'id'>[] = [];
  const updated: Person[] = [];
  const reported = rows.map((row): ImportReportRow => {
    if (!row.ok) return { line: row.line, name: row.name, outcome: 'refused', problems: row.problems };
    const { line, person: draft } = row;
    const agency = resolveAgencyName(draft.agency, directory);
    if (agency.kind !== 'agency') return unknownAgency(line, draft);
    const person = personOf(draft, agency.agency.id);
    const existing = known.get(person.email);
    if (existing === undefined) added.push(person);
    else if (!isSame(existing, person)) updated.push({ ...person, id: existing.id });
    else return { line, name: person.displayName, outcome: 'unchanged', problems: [] };
    return { line, name: person.displayName, outcome: existing === undefined ? 'added' : 'updated', problems: [] };
  });
  return { added, updated, report: { ...countOutcomes(reported), rows: reported } };
}

function personOf({ displayName, email, title, roles }: PersonDraft, agencyId: string): Omit<Person, 'id'> {
  return { agencyId, displayName, email, title, roles, active: true };
}

function unknownAgency(line: number, draft: PersonDraft): ImportReportRow {
  const message = `danh bạ không có cơ quan “${draft.agency}”`;
  return { line, name: draft.displayName, outcome: 'refused', problems: [{ cell: `dòng ${String(line)}`, message }] };
}

function isSame(existing: Person, person: Omit<Person, 'id'>): boolean {
  return (
    existing.active &&
    existing.agencyId === person.agencyId &&
    existing.displayName === person.displayName &&
    existing.title === person.title &&
    [...existing.roles].sort().join() === [...person.roles].sort().join()
  );
}
