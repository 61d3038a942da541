export const agencyKinds = ['department', 'people-committee', 'unit', 'other'] as const;
export type AgencyKind = (typeof agencyKinds)[number];

/** The level of government an agency belongs to; `department` is a unit inside a department. */
export const agencyLevels = ['province', 'district', 'commune', 'ministry', 'department'] as const;
export type AgencyLevel = (typeof agencyLevels)[number];

/** What a directory file or a form says of an agency, before it has an identity. */
export interface AgencyDraft {
  readonly name: string;
  readonly kind: AgencyKind;
  readonly level: AgencyLevel;
  readonly groups: readonly string[];
  readonly aliases: readonly string[];
  readonly email: string | null;
}

export interface Agency extends AgencyDraft {
  readonly id: string;
  readonly active: boolean;
}

/** A collective name ("Các sở, ban, ngành"); `members` are agency ids. */
export interface AgencyGroup {
  /** Several groups named together ("UBND các cấp") have their ids joined by "+". */
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly members: readonly string[];
}
