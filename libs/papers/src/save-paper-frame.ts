import { Injectable } from '@nestjs/common';
import type { FrameChanges, Paper } from '#contracts';
import { AuditTrail, Clock, Database } from '#platform';
import { FILLER_WORDS, unknownFillers } from './domain/framed.js';
import { PaperFrameStore } from './paper-frame.store.js';

export interface FrameOrder {
  readonly tenantId: string;
  readonly actorId: string | null;
  readonly paper: Paper;
  readonly changes: FrameChanges;
}

export type FrameOutcome =
  { readonly ok: true } | { readonly ok: false; readonly code: 'unknown-filler'; readonly message: string };

/** What an office wants otherwise in a paper, in the place of what it wanted before. Papers already frozen stay as they are. */
@Injectable()
export class SavePaperFrame {
  constructor(
    private readonly frames: PaperFrameStore,
    private readonly database: Database,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async run({ tenantId, actorId, paper, changes }: FrameOrder): Promise<FrameOutcome> {
    const refused = refusalOf(paper, changes);
    if (refused) return refused;
    await this.database.transaction(async (tx) => {
      const before = (await this.frames.lock(tx, tenantId, paper))?.changes ?? null;
      const row = { tenantId, paper, changes, changedBy: actorId, changedAt: this.clock.now() };
      await this.frames.save(tx, row);
      const entry = { tenantId, actorId, action: 'paper-frame.changed', subject: `paper:${paper}` };
      await this.audit.record(tx, { ...entry, detail: { before, after: changes } });
    });
    return { ok: true };
  }
}

/** Null: the wording can be used. */
export function refusalOf(paper: Paper, changes: FrameChanges): Extract<FrameOutcome, { ok: false }> | null {
  const unknown = unknownFillers(changes, FILLER_WORDS[paper]);
  if (unknown.length === 0) return null;
  const known = Object.keys(FILLER_WORDS[paper]).map((word) => `{${word}}`);
  const message = `Không có từ thay thế ${unknown.map((word) => `{${word}}`).join(', ')}; chỉ dùng được ${known.join(', ')}.`;
  return { ok: false, code: 'unknown-filler', message };
}
