import { z } from 'zod';
import { BadInput } from '../bad-input.js';

const day = z.iso.date({ error: 'phải là ngày dạng YYYY-MM-DD' });
const of = { task: z.int().positive(), agency: z.string().min(1).optional(), due: day.optional() };
const at = { at: z.iso.datetime({ offset: true, error: 'phải là thời điểm ISO 8601 có múi giờ' }) };

const rehearsalEventSchema = z.discriminatedUnion('do', [
  z.object({ ...at, do: z.literal('start'), ...of }),
  z.object({ ...at, do: z.literal('report'), ...of }),
  z.object({ ...at, do: z.literal('approve'), ...of }),
  z.object({ ...at, do: z.literal('return'), ...of, reason: z.string().min(1).default('Cần bổ sung') }),
  z.object({ ...at, do: z.literal('extend'), ...of, to: day, reason: z.string().min(1).default('Xin gia hạn') }),
  // The day of a trigger is the one that the task gets; it picks nothing.
  z.object({ ...at, do: z.literal('trigger'), task: of.task, agency: of.agency, due: day }),
  z.object({ ...at, do: z.literal('cancel'), ...of, reason: z.string().min(1).default('Không còn thực hiện') }),
  // The agency is the one that supports; `lead` and `due` pick the duty that it serves.
  z.object({ ...at, do: z.literal('contribute'), ...of, lead: z.string().min(1).optional() }),
  z.object({ ...at, do: z.literal('outage'), hours: z.number().positive() }),
]);

export type RehearsalEvent = z.infer<typeof rehearsalEventSchema> & { readonly line: number };

/** What people did, from JSON lines, in time order (contracts.md). Throws {@link BadInput} naming file and line. */
export function readRehearsalEvents(text: string, file: string): RehearsalEvent[] {
  const events = text
    .split(/\r?\n/)
    .map((source, index) => ({ source: source.trim(), line: index + 1 }))
    .filter(({ source }) => source !== '')
    .map(({ source, line }) => ({ ...readEvent(source, `${file}, dòng ${line}`), line }));
  const late = events.find(
    (event, index) => index > 0 && Date.parse(event.at) < Date.parse(events[index - 1]?.at ?? event.at),
  );
  if (late) throw new BadInput(`${file}, dòng ${late.line}: các sự kiện phải theo thứ tự thời gian`);
  return events;
}

function readEvent(source: string, place: string): z.infer<typeof rehearsalEventSchema> {
  let value: unknown;
  try {
    value = JSON.parse(source);
  } catch {
    throw new BadInput(`${place}: không phải JSON`);
  }
  const parsed = rehearsalEventSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new BadInput(`${place}, trường "${issue?.path.join('.') ?? ''}": ${issue?.message ?? 'sai dạng'}`);
}
