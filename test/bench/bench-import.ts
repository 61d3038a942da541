import { unzipSync } from 'fflate';
import { Parser } from 'htmlparser2';
import { readPlanDocument } from '#plan';
import { aWordPlan } from './a-word-plan.js';
import { measure, rounded } from './measure.js';

const sizes = [100, 1_000, 10_000];

/** A Word plan read into tasks, against merely unzipping it and walking its XML. */
export async function benchImport(): Promise<object> {
  const measured = [];
  for (const rows of sizes) {
    const file = aWordPlan(rows);
    const figures = await measure(
      5,
      () => importPlan(file, rows),
      () => walk(file),
    );
    measured.push({ rows, ...figures, msPerRow: rounded(figures.productMs / rows) });
  }
  const [small, , large] = measured;
  return {
    sizes: measured,
    /** Cost of a row among 10,000 ÷ cost of a row among 100: 1 or less is linear growth. */
    growth: rounded((large?.msPerRow ?? 0) / (small?.msPerRow ?? 1)),
    ratio: large?.ratio,
  };
}

async function importPlan(file: Uint8Array, rows: number): Promise<void> {
  const read = await readPlanDocument(file, 'plan.docx');
  if (!read.ok) throw new Error(read.message);
  if (read.reading.tasks.length !== rows) throw new Error(`${read.reading.tasks.length} tasks of ${rows} rows`);
}

function walk(file: Uint8Array): number {
  const xml = new TextDecoder().decode(unzipSync(file)['word/document.xml']);
  let seen = 0;
  const parser = new Parser({ onopentag: () => void seen++, ontext: () => void seen++ }, { xmlMode: true });
  parser.end(xml);
  return seen;
}
