import type { LocalDate } from '#calendar';
import type { Role } from './person.js';

/** `duty`: what the agency must know, cannot be switched off · `escalation`: to the head · `optional`: may be declined. */
export const letterClasses = ['duty', 'escalation', 'optional'] as const;
export type LetterClass = (typeof letterClasses)[number];

export interface Mailbox {
  readonly name: string;
  readonly address: string;
}

/** An active person of the agency. */
export interface RecipientPerson {
  readonly id: string;
  readonly name: string;
  readonly address: string;
  readonly roles: readonly Role[];
}

/** Somebody receives for somebody else, both days included. */
export interface Substitution {
  readonly personId: string;
  readonly substituteId: string;
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** Everything that decides who gets a letter to one agency, but the day, the letter and the dead addresses. */
export interface RecipientFacts {
  readonly agency: { readonly name: string; readonly email: string | null };
  readonly people: readonly RecipientPerson[];
  readonly copies: readonly Mailbox[];
  readonly takesOptional: boolean;
  readonly substitutions: readonly Substitution[];
}

/** By which door the letter goes in; the last two: it does not go. */
export type RecipientRoute =
  'agency' | 'officers' | 'coordinators' | 'head' | 'head-through-agency' | 'declined' | 'no-live-address';

export interface RecipientProblem {
  readonly code: 'no-agency-address' | 'no-officer' | 'no-head' | 'dead-address' | 'substitute-gone';
  /** Vietnamese, a sentence for whoever can put it right. */
  readonly message: string;
}

export interface RecipientResolution {
  readonly agencyName: string;
  /** Empty where the route is `declined` or `no-live-address`. */
  readonly to: readonly Mailbox[];
  readonly cc: readonly Mailbox[];
  readonly route: RecipientRoute;
  /** "Kính gửi Thủ trưởng …" where a letter to the head goes in by another door. */
  readonly salutation: string | null;
  /** Vietnamese, a clause to follow "vì". */
  readonly reason: string;
  readonly problems: readonly RecipientProblem[];
}

/** Of an agency that the directory does not hold. */
export const unknownAgency: RecipientResolution = {
  agencyName: 'Cơ quan không còn trong danh bạ',
  ...{ to: [], cc: [], route: 'no-live-address', salutation: null, problems: [] },
  reason: 'cơ quan không còn trong danh bạ',
};
