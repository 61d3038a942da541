import { type PlanReading, readPlanDocument } from '#plan-reading';
import { BadInput } from './bad-input.js';
import { readInputFile } from './read-input.js';

/** Reads a plan document as issued. Throws {@link BadInput} naming file, line and cell. */
export async function parsePlan(path: string, planYear: number | undefined): Promise<PlanReading> {
  const bytes = await readInputFile(path);
  const read = await readPlanDocument(bytes, path, planYear === undefined ? {} : { planYear });
  if (read.ok) return read.reading;
  throw new BadInput(read.message);
}
