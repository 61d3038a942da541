import { formatDate, type LocalDate, localDate } from '#calendar';
import type { LetterDetail } from '#contracts';

/** One mail as one JSON line (contracts.md, `rehearse`). */
export function letterLine(day: LocalDate, letter: LetterDetail): string {
  return JSON.stringify({
    date: day,
    to: letter.recipientName,
    address: letter.address,
    letter: letter.kind,
    items: letter.items.map(({ task, row, due, stage }) => ({ task, row, due, stage })),
  });
}

/** The same for a person to read. */
export function letterText(day: LocalDate, letter: LetterDetail): string {
  const items = letter.items.map(
    ({ task, due, stage }) => `${task}${due ? ` hạn ${formatDate(localDate(due))}` : ''} (${stage})`,
  );
  return `${formatDate(day)}  ${letter.recipientName}: ${letter.subject}\n    nhiệm vụ ${items.join('; ')}`;
}
