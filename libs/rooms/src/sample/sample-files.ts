import { readFile } from 'node:fs/promises';
import { z } from 'zod';

/** Beside the sources and, copied by the build, beside the compiled files. */
const folder = new URL('../../../../config/sample/', import.meta.url);

export function readSampleFile(name: string): Promise<Buffer> {
  return readFile(new URL(name, folder));
}

const settledAnswersSchema = z.object({
  plan: z.string(),
  standingAgency: z.string(),
  areaCoordinators: z.record(z.string(), z.string()),
  answers: z.array(
    z.object({
      row: z.string(),
      activityStartsWith: z.string(),
      doubt: z.string(),
      confirm: z.boolean(),
      lead: z.array(z.string()).nullable(),
      deadlineText: z.string().nullable(),
      dueOn: z.iso.date().nullable(),
      note: z.string(),
    }),
  ),
});

export type SampleAnswers = z.infer<typeof settledAnswersSchema>;

/** How the sample province's coordinator settled the doubtful rows of its plan. */
export async function readSampleAnswers(): Promise<SampleAnswers> {
  return settledAnswersSchema.parse(JSON.parse((await readSampleFile('settled-answers.json')).toString('utf8')));
}
