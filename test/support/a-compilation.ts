import { createHash } from 'node:crypto';
import type { INestApplicationContext } from '@nestjs/common';
import { buffer } from 'node:stream/consumers';
import { AskCompilation, ReadCompilation } from '#compilation';
import type { AskCompilationBody } from '#contracts';
import type { Actor } from '#identity';
import { newId } from '#platform';

export const yearWorkbook: AskCompilationBody = { subject: { kind: 'year', year: 2026 }, format: 'workbook' };

export const aCoordinator = (tenantId: string): Actor => ({
  ...{ accountId: newId(), tenantId, personId: null, agencyId: null },
  ...{ roles: ['coordinator'], displayName: 'Điều phối viên' },
});

/** Asks for a paper; its id. */
export async function asked(rooms: INestApplicationContext, actor: Actor, body = yearWorkbook): Promise<string> {
  const answer = await rooms.get(AskCompilation).run(actor, body);
  if (!answer.ok) throw new Error(answer.message);
  return answer.id;
}

/** The file of a paper that is done, as its size and hash say it is. */
export async function fileOf(rooms: INestApplicationContext, actor: Actor, id: string): Promise<Buffer> {
  const read = rooms.get(ReadCompilation);
  const [shown, paper] = [await read.show(actor, id), await read.file(actor, id)];
  if (!paper || !shown?.file) throw new Error(`${id} is ${shown?.state ?? 'not there'}`);
  const bytes = await buffer(paper.pieces);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (bytes.length !== shown.file.size || sha256 !== shown.file.sha256) throw new Error('not the file it says it is');
  return bytes;
}
