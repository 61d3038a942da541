import type { DoubtCandidate, PlanQuestion, SettleAnswer } from '#contracts';

/** What choosing a candidate answers to all rows of the question. */
export function answerWith(question: PlanQuestion, candidate: DoubtCandidate): SettleAnswer {
  const { lead, deadlineCandidate, due, deadlineText } = candidate;
  if (deadlineText !== undefined) return { deadlineText };
  if (lead !== null) return leadsAnswer(question, [lead]);
  return deadlineCandidate === null ? { due } : { deadlineCandidate };
}

/** A name in question is explained, so the row's other leads stay; where no name is in question the leads are given. */
export function leadsAnswer(
  { field, subject }: Pick<PlanQuestion, 'field' | 'subject'>,
  leads: readonly { kind: 'agency' | 'group'; id: string }[],
): SettleAnswer {
  const chosen = leads.map(({ kind, id }) => ({ kind, id }));
  if (field !== 'lead' || subject === null) return { leads: chosen };
  return { meanings: chosen.map((lead) => ({ name: subject, ...lead })) };
}

/** The same from a chooser's values. */
export function leadsAnswerOf(question: PlanQuestion, answer: SettleAnswer): SettleAnswer {
  return answer.leads === undefined ? answer : leadsAnswer(question, answer.leads);
}
