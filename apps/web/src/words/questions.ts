import type { PlanQuestion } from '#contracts';

const titles: Readonly<Record<string, (subject: string) => string>> = {
  'lead-unknown': (subject) => `“${subject}” là cơ quan nào?`,
  'lead-group-empty': (subject) => `Nhóm “${subject}” gồm những ai?`,
  'deadline-doubtful': (subject) => `“${subject}” là ngày nào?`,
  'deadline-unknown': (subject) => `“${subject}” là ngày nào?`,
};

/** The question in a few words; what is odd about a row says so itself. */
export function questionTitle({ code, subject, message }: Pick<PlanQuestion, 'code' | 'subject' | 'message'>): string {
  return (subject !== null && titles[code]?.(subject)) || message;
}
