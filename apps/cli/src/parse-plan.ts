import { basename } from 'node:path';
import { type PlanReading, readPlanDocument } from '#plan';
import { BadInput } from './bad-input.js';
import { readInputFile } from './read-input.js';

/** Reads a plan document as issued. Throws {@link BadInput} naming file, line and cell. */
export async function parsePlan(path: string, planYear: number | undefined): Promise<PlanReading> {
  const bytes = await readInputFile(path);
  const read = await readPlanDocument(bytes, basename(path), { planYear });
  if (read.ok) return read.reading;
  const place = [read.line && `dòng ${read.line}`, read.cell && `ô ${read.cell}`].filter(Boolean).join(', ');
  throw new BadInput(`${path}${place ? ` (${place})` : ''}: ${read.message}`);
}
