import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CCHC_REPORTS, type CchcReport } from '#calendar';
import { renderSummaryWord, renderSummaryWorkbook, type SummaryOfPlan } from '#summary';

/** `letters.jsonl` and, for each report window, figures, Word file and workbook (contracts.md, `--out`). */
export async function writeResults(
  folder: string,
  lines: readonly string[],
  summarize: (window: CchcReport) => Promise<SummaryOfPlan>,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'letters.jsonl'), lines.map((line) => `${line}\n`).join(''));
  for (const window of CCHC_REPORTS) {
    const result = await summarize(window);
    await writeFile(join(folder, `${window}.json`), `${JSON.stringify(result.summary, null, 1)}\n`);
    await writeFile(join(folder, `${window}.docx`), await renderSummaryWord(result));
    await writeFile(join(folder, `${window}.xlsx`), await renderSummaryWorkbook(result));
  }
}
