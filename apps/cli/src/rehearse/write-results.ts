import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { CCHC_REPORTS } from '#calendar';
import { renderSummaryWord, renderSummaryWorkbook, SummarizePlan } from '#summary';

/** `letters.jsonl` and, for each report window, figures, Word file and workbook (contracts.md, `--out`). */
export async function writeResults(
  rooms: INestApplicationContext,
  plan: { readonly tenantId: string; readonly planId: string },
  lines: readonly string[],
  folder: string,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'letters.jsonl'), lines.map((line) => `${line}\n`).join(''));
  for (const window of CCHC_REPORTS) {
    const result = await rooms.get(SummarizePlan).run({ ...plan, window });
    if (!result) throw new Error('The rehearsed plan is not published.');
    await writeFile(join(folder, `${window}.json`), `${JSON.stringify(result.summary, null, 1)}\n`);
    await writeFile(join(folder, `${window}.docx`), await renderSummaryWord(result));
    await writeFile(join(folder, `${window}.xlsx`), await renderSummaryWorkbook(result));
  }
}
