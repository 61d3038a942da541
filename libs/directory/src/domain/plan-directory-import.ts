import type { Agency, AgencyDraft } from './agency.js';
import type { Directory } from './directory.js';
import { foldName } from './fold-name.js';
import { countOutcomes, type ImportReport, type ImportReportRow } from './import-report.js';
import type { DirectoryRow } from './read-directory-rows.js';

export interface DirectoryImport {
  readonly added: readonly AgencyDraft[];
  readonly updated: readonly { readonly existing: Agency; readonly draft: AgencyDraft }[];
  readonly report: ImportReport;
}

/** What a file changes in a directory. A row is the whole truth of its agency; agencies that the file leaves out stay as they are. */
export function planDirectoryImport(directory: Directory, rows: readonly DirectoryRow[]): DirectoryImport {
  const owners = ownersOf(directory);
  const added: AgencyDraft[] = [];
  const updated: { existing: Agency; draft: AgencyDraft }[] = [];
  const reported = rows.map((row): ImportReportRow => {
    if (!row.ok) return { line: row.line, name: row.name, outcome: 'refused', problems: row.problems };
    const { line, agency: draft } = row;
    const existing = owners.byName.get(foldName(draft.name));
    const clash = clashOf(draft, existing, owners);
    if (clash !== null) return refusal(line, draft, clash);
    if (existing === undefined) added.push(draft);
    else if (!isSame(existing, draft)) updated.push({ existing, draft });
    else return { line, name: draft.name, outcome: 'unchanged', problems: [] };
    return { line, name: draft.name, outcome: existing === undefined ? 'added' : 'updated', problems: [] };
  });
  return { added, updated, report: { ...countOutcomes(reported), rows: reported } };
}

export interface Owners {
  readonly byName: ReadonlyMap<string, Agency>;
  readonly byAlias: ReadonlyMap<string, Agency>;
}

/** Closed agencies too: their names are not free for another. */
export function ownersOf(directory: Directory): Owners {
  return {
    byName: new Map(directory.agencies.map((agency) => [foldName(agency.name), agency])),
    byAlias: new Map(directory.agencies.flatMap((agency) => agency.aliases.map((alias) => [foldName(alias), agency]))),
  };
}

function refusal(line: number, draft: AgencyDraft, message: string): ImportReportRow {
  return { line, name: draft.name, outcome: 'refused', problems: [{ cell: `dòng ${String(line)}`, message }] };
}

/** Why the draft cannot have its names; null when they are free or its own. */
export function clashOf(draft: AgencyDraft, existing: Agency | undefined, owners: Owners): string | null {
  const aliasOwner = existing === undefined ? owners.byAlias.get(foldName(draft.name)) : undefined;
  if (aliasOwner !== undefined)
    return `tên “${draft.name}” đang là tên gọi khác của “${aliasOwner.name}” trong danh bạ`;
  for (const alias of draft.aliases) {
    const owner = owners.byName.get(foldName(alias)) ?? owners.byAlias.get(foldName(alias));
    if (owner !== undefined && owner.id !== existing?.id)
      return `tên gọi khác “${alias}” đang là tên của “${owner.name}” trong danh bạ`;
  }
  return null;
}

function isSame(existing: Agency, draft: AgencyDraft): boolean {
  return (
    existing.active &&
    existing.name === draft.name &&
    existing.kind === draft.kind &&
    existing.level === draft.level &&
    existing.email === draft.email &&
    sameSet(existing.aliases, draft.aliases) &&
    sameSet(existing.groups.map(foldName), draft.groups.map(foldName))
  );
}

function sameSet(a: readonly string[], b: readonly string[]): boolean {
  const left = new Set(a);
  const right = new Set(b);
  return left.size === right.size && [...left].every((item) => right.has(item));
}
