import type { AskCompilationBody } from '#contracts';

/** Whether two orders ask for the same; the order in which their parts were said tells nothing. */
export function isSamePaper(one: AskCompilationBody, other: AskCompilationBody): boolean {
  return one.format === other.format && said(one) === said(other);
}

const said = ({ subject }: AskCompilationBody): string =>
  JSON.stringify(
    Object.entries(subject)
      .filter(([, value]) => value !== undefined)
      .sort(),
  );
