import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { PlanDetail, PlanListItem, PlanQuestion, PlanTask } from '#contracts';
import { questionsOf } from './domain/questions.js';
import { PlanAnswerEntity } from './plan-answer.entity.js';
import { PlanAreaEntity } from './plan-area.entity.js';
import { answerOf, areaOf, detailOf, taskOf } from './plan-shapes.js';
import { PlanTaskEntity } from './plan-task.entity.js';
import { PlanEntity } from './plan.entity.js';

@Injectable()
export class PlanView {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** Newest first; amendments that have become part of their plan are found there. */
  async list(tenantId: string): Promise<PlanListItem[]> {
    return this.items(`p.tenant_id = $1 and p.status <> 'applied' and p.kind = 'plan'`, [tenantId]);
  }

  async find(tenantId: string, id: string): Promise<PlanDetail | null> {
    const { manager } = this.dataSource;
    const plan = await manager.findOneBy(PlanEntity, { tenantId, id });
    const [item] = await this.items('p.tenant_id = $1 and p.id = $2', [tenantId, id]);
    if (plan === null || item === undefined) return null;
    const of = { tenantId, planId: id };
    const areas = await manager.find(PlanAreaEntity, { where: of, order: { position: 'ASC' } });
    const tasks = await manager.find(PlanTaskEntity, { where: of, order: { position: 'ASC' } });
    const answers = await manager.find(PlanAnswerEntity, { where: of, order: { answeredAt: 'ASC', id: 'ASC' } });
    return detailOf(item, plan, {
      areas: areas.map((area) => areaOf(area, tasks)),
      tasks: tasks.map(taskOf),
      answers: answers.map(answerOf),
    });
  }

  async findTask(tenantId: string, planId: string, id: string): Promise<PlanTask | null> {
    const task = await this.dataSource.manager.findOneBy(PlanTaskEntity, { tenantId, planId, id });
    return task && taskOf(task);
  }

  /** What is to be asked before publication, each question once; null when there is no such plan. */
  async findQuestions(tenantId: string, id: string): Promise<PlanQuestion[] | null> {
    const { manager } = this.dataSource;
    if (!(await manager.existsBy(PlanEntity, { tenantId, id }))) return null;
    return questionsOf(await manager.findBy(PlanTaskEntity, { tenantId, planId: id }));
  }

  /** The document as it was given. */
  async findFile(tenantId: string, id: string): Promise<string | null> {
    const plan = await this.dataSource.manager.findOneBy(PlanEntity, { tenantId, id });
    return plan?.fileId ?? null;
  }

  private async items(where: string, values: readonly string[]): Promise<PlanListItem[]> {
    const rows = await this.dataSource.query<(Omit<PlanListItem, 'importedAt' | 'publishedAt'> & Instants)[]>(
      `select p.id, p.plan_year as "planYear", p.title, p.number, p.issuer, p.issued_on::text as "issuedOn", p.status,
              p.version, p.amends_plan_id as "amendsPlanId", p.parent_plan_id as "parentPlanId",
              p.file_name as "fileName", p.imported_at as "importedAt", p.published_at as "publishedAt",
              count(t.id)::int as tasks, (count(*) filter (where t.excluded))::int as "excludedTasks",
              (count(*) filter (where not t.excluded and t.doubts @> '[{"blocking":true}]'))::int as "openRows"
         from plan p left join plan_task t on t.plan_id = p.id
        where ${where} group by p.id order by p.imported_at desc, p.id desc`,
      [...values],
    );
    return rows.map(({ importedAt, publishedAt, ...row }) => ({
      ...row,
      importedAt: importedAt.toISOString(),
      publishedAt: publishedAt?.toISOString() ?? null,
    }));
  }
}

interface Instants {
  readonly importedAt: Date;
  readonly publishedAt: Date | null;
}
