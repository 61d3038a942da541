import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { localDate } from '#calendar';
import { LoadDirectory } from '#directory';
import { Clock } from '#platform';
import type { AmendmentImport, AmendmentImported } from './amendment-import.js';
import { carryAnswers } from './domain/amend/carry-answers.js';
import { matchTasks, type RowPair } from './domain/amend/match-tasks.js';
import { draftPlan, type PlanDraft } from './domain/draft-plan.js';
import { issuerView } from './domain/issuer-view.js';
import type { PlanReading } from './domain/reading/plan-reading.js';
import { PlanStore } from './plan.store.js';
import type { PlanEntity } from './plan.entity.js';
import { PlanReader } from './reading-thread/plan-reader.js';
import { SaveAmendment } from './save-amendment.js';

/** A revised plan becomes a draft beside the plan in force, its rows paired with those they stand for. */
@Injectable()
export class AmendPlan {
  constructor(
    private readonly reader: PlanReader,
    private readonly plans: PlanStore,
    private readonly directories: LoadDirectory,
    private readonly saveAmendment: SaveAmendment,
    private readonly clock: Clock,
  ) {}

  async run(order: AmendmentImport): Promise<AmendmentImported> {
    const { tenantId, bytes } = order;
    const plan = await this.plans.find(tenantId, order.planId);
    if (plan === null) return { ok: false, code: 'not-found', message: 'Không tìm thấy kế hoạch này.' };
    if (plan.status !== 'published') return notPublished;
    const fileSha256 = createHash('sha256').update(bytes).digest('hex');
    const known = await this.plans.findByFile(tenantId, fileSha256);
    if (known !== null) return alreadyImported(known.amendsPlanId ?? known.id);
    const read = await this.reader.read(bytes, order.fileName, { planYear: plan.planYear });
    if (!read.ok) return read;
    const { draft, pairs } = await this.compare(plan, read.reading);
    const { document } = read.reading;
    return this.saveAmendment.run({ ...order, plan, fileSha256, document, draft, pairs });
  }

  private async compare(plan: PlanEntity, reading: PlanReading): Promise<{ draft: PlanDraft; pairs: RowPair[] }> {
    const { tenantId, id } = plan;
    const directory = await this.directories.run(tenantId);
    const issuer = issuerView(reading.document.issuer ?? plan.issuer);
    const setting = { directory, issuer, today: localDate(this.clock.today()) };
    const old = await this.plans.tasks(tenantId, id);
    const coordinators = new Map((await this.plans.areas(tenantId, id)).map((area) => [area.code, area]));
    const draft = draftPlan(reading, setting);
    const pairs = matchTasks(
      old,
      draft.tasks.map((task) => ({ ...task, id: String(task.position) })),
    );
    const byId = new Map(old.map((task) => [task.id, task]));
    const oldOf = new Map(pairs.map(({ newId, oldId }) => [newId, oldId === null ? undefined : byId.get(oldId)]));
    const tasks = draft.tasks.map((task) => {
      const before = oldOf.get(String(task.position));
      return before === undefined ? task : carryAnswers(task, before, setting);
    });
    const areas = draft.areas.map((area) => {
      const coordinatorAgencyId = coordinators.get(area.code)?.coordinatorAgencyId ?? area.coordinatorAgencyId;
      return { ...area, coordinatorAgencyId };
    });
    return { draft: { ...draft, standingAgencyId: plan.standingAgencyId, tasks, areas }, pairs };
  }
}

const notPublished = {
  ok: false,
  code: 'not-published',
  message: 'Kế hoạch chưa phát hành thì sửa ngay trên bản nháp, không cần bản điều chỉnh.',
} as const;

function alreadyImported(planId: string): AmendmentImported {
  return { ok: false, code: 'already-imported', message: 'Tệp này đã được nhập trước đây.', planId };
}
