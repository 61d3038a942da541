import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, FileVault, newId, type Transaction } from '#platform';
import { PlanStore } from '../plan.store.js';

/** Assignments hang on a plan: a year's regular reports hang on one that no list shows and no summary counts (decision 20). */
@Injectable()
export class OpenRegimePlan {
  constructor(
    private readonly plans: PlanStore,
    private readonly files: FileVault,
    private readonly clock: Clock,
  ) {}

  /** The tenant's carrier of that year, made where there is none; `standingAgencyId` holds for a new one. */
  async run(tx: Transaction, of: { tenantId: string; year: number; standingAgencyId: string }): Promise<string> {
    const { tenantId, year: planYear, standingAgencyId } = of;
    const title = `Chế độ báo cáo năm ${planYear}`;
    const bytes = Buffer.from(`${title}\n`);
    const fileSha256 = createHash('sha256').update(bytes).digest('hex');
    const known = await this.plans.findByFile(tenantId, fileSha256, tx);
    if (known !== null) return known.id;
    const name = 'che-do-bao-cao.txt';
    const { id: fileId } = await this.files.put(tx, { tenantId, name, mediaType: 'text/plain', bytes });
    const [id, at] = [newId(), this.clock.now()];
    const words = { title, number: null, issuer: null, issuedOn: null, rollPolicy: 'forward' as const };
    const isNew = await this.plans.add(tx, {
      ...{ id, tenantId, planYear, ...words, kind: 'regimes', status: 'published', version: 1 },
      ...{ amendsPlanId: null, parentPlanId: null, fileId, fileName: name, fileSha256, standingAgencyId },
      ...{ extras: { targets: [], duties: [], reporting: [], issues: [] } },
      ...{ importedBy: null, importedAt: at, publishedBy: null, publishedAt: at },
    });
    // Another process was quicker: its plan is the tenant's.
    return isNew ? id : ((await this.plans.findByFile(tenantId, fileSha256, tx))?.id ?? id);
  }
}
