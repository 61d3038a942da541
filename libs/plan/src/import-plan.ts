import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { parseLocalDate } from '#calendar';
import { newId } from '#platform';
import { AnswerSettings } from './answer-settings.js';
import { draftPlan } from './domain/draft-plan.js';
import { plainTitle } from './domain/plan-title.js';
import type { PlanReading } from './domain/reading/plan-reading.js';
import { PlanStore } from './plan.store.js';
import type { PlanDocumentReading } from './read-plan-document.js';
import { PlanReader } from './reading-thread/plan-reader.js';
import { SavePlanDraft } from './save-plan-draft.js';

export interface PlanImport {
  readonly tenantId: string;
  readonly actorId: string | null;
  readonly fileName: string;
  readonly bytes: Buffer;
  /** Overrides the year the document names; a contradiction is refused. */
  readonly planYear?: number | undefined;
}

export type PlanImported =
  | { readonly ok: true; readonly planId: string; readonly openRows: number }
  | { readonly ok: false; readonly code: 'already-imported'; readonly message: string; readonly planId: string }
  | { readonly ok: false; readonly code: 'plan-year-missing'; readonly message: string }
  | Extract<PlanDocumentReading, { readonly ok: false }>;

/** A document becomes a draft, whole or not at all. The same file again leads to the plan it made before. */
@Injectable()
export class ImportPlan {
  constructor(
    private readonly reader: PlanReader,
    private readonly plans: PlanStore,
    private readonly settings: AnswerSettings,
    private readonly saveDraft: SavePlanDraft,
  ) {}

  async run(order: PlanImport): Promise<PlanImported> {
    const fileSha256 = createHash('sha256').update(order.bytes).digest('hex');
    const existing = await this.plans.findByFile(order.tenantId, fileSha256);
    if (existing !== null) return alreadyImported(existing.id);
    const options = order.planYear === undefined ? {} : { planYear: order.planYear };
    const read = await this.reader.read(order.bytes, order.fileName, options);
    if (!read.ok) return read;
    const planYear = read.reading.document.planYear ?? order.planYear;
    if (planYear === undefined) return yearMissing;
    return this.save(order, { fileSha256, planYear, reading: read.reading });
  }

  private async save(
    order: PlanImport,
    { fileSha256, planYear, reading }: { fileSha256: string; planYear: number; reading: PlanReading },
  ): Promise<PlanImported> {
    const { tenantId, actorId, fileName, bytes } = order;
    const { issuer } = reading.document;
    const setting = (await this.settings.load(tenantId))({ planYear, rollPolicy: 'forward', issuer });
    const draft = draftPlan(reading, setting);
    const head = { ...headOf(reading, fileName), fileName, fileSha256, planYear, rollPolicy: 'forward' as const };
    const planId = newId();
    const file = { tenantId, name: fileName, bytes, mediaType: 'application/octet-stream' };
    const saved = await this.saveDraft.run({ planId, tenantId, actorId, head, draft, file });
    if (saved.ok) return { ok: true, planId, openRows: saved.openRows };
    return alreadyImported((await this.plans.findByFile(tenantId, fileSha256))?.id ?? planId);
  }
}

const yearMissing = {
  ok: false,
  code: 'plan-year-missing',
  message: 'Văn bản không cho biết kế hoạch của năm nào: hãy nhập năm kế hoạch.',
} as const;

function headOf({ document }: PlanReading, fileName: string) {
  const { number, title, issuer, issuedOn } = document;
  return {
    number,
    title: title === null ? fileName : plainTitle(title),
    issuer,
    issuedOn: issuedOn === null ? null : parseLocalDate(issuedOn),
  };
}

function alreadyImported(planId: string): PlanImported {
  return { ok: false, code: 'already-imported', message: 'Tệp này đã được nhập trước đây.', planId };
}
