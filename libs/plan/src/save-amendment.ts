import { Injectable } from '@nestjs/common';
import { parseLocalDate } from '#calendar';
import { Clock, Database, FileVault, newId } from '#platform';
import type { AmendmentImport, AmendmentImported } from './amendment-import.js';
import { AmendmentStore } from './amendment.store.js';
import { AmendmentRows } from './amendment-rows.js';
import type { RowPair } from './domain/amend/match-tasks.js';
import type { PlanDraft } from './domain/draft-plan.js';
import { plainTitle } from './domain/plan-title.js';
import type { PlanReading } from './domain/reading/plan-reading.js';
import type { PlanEntity } from './plan.entity.js';

export interface AmendmentToSave extends AmendmentImport {
  readonly plan: PlanEntity;
  readonly fileSha256: string;
  readonly document: PlanReading['document'];
  readonly draft: PlanDraft;
  /** `newId` is the position of the row. */
  readonly pairs: readonly RowPair[];
}

/** File, draft, rows and pairs in one transaction. A plan has one amendment at a time: the next begins from what it makes. */
@Injectable()
export class SaveAmendment {
  constructor(
    private readonly database: Database,
    private readonly amendments: AmendmentStore,
    private readonly rows: AmendmentRows,
    private readonly files: FileVault,
    private readonly clock: Clock,
  ) {}

  run(order: AmendmentToSave): Promise<AmendmentImported> {
    const { tenantId, actorId, fileName, bytes, draft, pairs } = order;
    return this.database.transaction(async (tx): Promise<AmendmentImported> => {
      const stood = await this.rows.lock(tx, tenantId, order.planId);
      const open = await this.amendments.openDraft(tenantId, order.planId, tx);
      if (open !== null) return amendmentOpen(open.id);
      if (stood?.version !== order.plan.version) return changedMeanwhile;
      const file = await this.files.put(tx, { tenantId, name: fileName, bytes, mediaType: 'application/octet-stream' });
      const amendment = this.amendmentOf(order, file.id);
      const unsure = pairs.filter(({ pairing }) => pairing === 'unsure').length;
      const detail = { fileName, amends: order.planId, tasks: draft.tasks.length, unsure };
      const added = await this.rows.add(tx, amendment, draft, { actorId, detail });
      if (!added) return { ok: false, code: 'already-imported', message: alreadyThere, planId: order.planId };
      await this.amendments.pairRows(tx, amendment, pairs);
      await this.amendments.carryFindings(tx, amendment);
      return { ok: true, amendmentId: amendment.id, unsure };
    });
  }

  private amendmentOf({ plan, actorId, fileName, fileSha256, document, draft }: AmendmentToSave, fileId: string) {
    const { tenantId, planYear, rollPolicy, standingAgencyId, parentPlanId } = plan;
    const amendment: PlanEntity = {
      ...{ id: newId(), tenantId, planYear, rollPolicy, standingAgencyId, parentPlanId },
      ...{ status: 'draft', version: plan.version + 1, amendsPlanId: plan.id },
      title: document.title === null ? plan.title : plainTitle(document.title),
      number: document.number,
      issuer: document.issuer ?? plan.issuer,
      issuedOn: document.issuedOn === null ? null : parseLocalDate(document.issuedOn),
      ...{ fileId, fileName, fileSha256, extras: draft.extras },
      ...{ importedBy: actorId, importedAt: this.clock.now(), publishedBy: null, publishedAt: null },
    };
    return amendment;
  }
}

const alreadyThere = 'Tệp này đã được nhập trước đây.';

const changedMeanwhile = {
  ok: false,
  code: 'not-published',
  message: 'Kế hoạch vừa được điều chỉnh trong lúc đọc tệp: hãy nhập lại.',
} as const;

function amendmentOpen(planId: string): AmendmentImported {
  const message = 'Kế hoạch đang có một bản điều chỉnh chưa phát hành: hãy phát hành hoặc bỏ bản đó trước.';
  return { ok: false, code: 'amendment-open', message, planId };
}
