import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { RollUp } from '#contracts';
import { TaskLinkView } from '#plan';
import { AssignmentDetailView } from './assignment-detail.view.js';
import type { Reader } from './assignment.view.js';

type Item = RollUp['items'][number];

/** How far the work of derived plans is that serves one duty: shown beside it, offered as evidence, never completing it. */
@Injectable()
export class LinkedWorkView {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly details: AssignmentDetailView,
    private readonly links: TaskLinkView,
  ) {}

  /** Null when this reader has no such duty. */
  async of(reader: Reader, assignmentId: string): Promise<RollUp | null> {
    if ((await this.details.find(reader, assignmentId)) === null) return null;
    const { tenantId } = reader;
    const [duty] = await this.dataSource.query<{ taskId: string }[]>(
      'select task_id as "taskId" from assignment where tenant_id = $1 and id = $2',
      [tenantId, assignmentId],
    );
    const parentTaskId = duty?.taskId ?? '';
    const serving = await this.links.serving(tenantId, parentTaskId);
    const titles = new Map(serving.map(({ taskId, planTitle }) => [taskId, planTitle]));
    const items = (await this.workOf(tenantId, [...titles.keys()])).map((item) => {
      return { ...item, planTitle: titles.get(item.taskId) ?? '' };
    });
    const byTask = Map.groupBy(items, ({ taskId }) => taskId);
    const done = [...byTask.values()].filter((work) => work.every(({ state }) => state === 'completed'));
    const days = done.flatMap((work) => work.flatMap(({ doneOn }) => doneOn ?? [])).sort();
    return { parentTaskId, tasks: titles.size, tasksDone: done.length, lastDoneOn: days.at(-1) ?? null, items };
  }

  private workOf(tenantId: string, taskIds: readonly string[]): Promise<Omit<Item, 'planTitle'>[]> {
    return this.dataSource.query<Omit<Item, 'planTitle'>[]>(
      `select a.id as "assignmentId", a.plan_id as "planId", a.task_id as "taskId", a.title, a.agency_name as "agencyName", a.state,
              a.due::text as due, a.approved_report_sent_on::text as "doneOn",
              (select r.document_number from completion_report r
                where r.assignment_id = a.id and r.decision = 'approved' order by r.version desc limit 1) as "documentNumber"
         from assignment a
        where a.tenant_id = $1 and a.task_id = any($2::uuid[]) and a.state not in ('cancelled', 'superseded')
        order by a.task_position, a.agency_name, a.due nulls last`,
      [tenantId, taskIds],
    );
  }
}
