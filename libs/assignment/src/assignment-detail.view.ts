import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { localDate, vietnamCalendar } from '#calendar';
import type { AssignmentDetail } from '#contracts';
import { Clock } from '#platform';
import { AssignmentHistoryEntity } from './assignment-history.entity.js';
import { extensionOf, furtherOf, lineOf, listedOf, reportOf } from './assignment-shapes.js';
import { AssignmentEntity } from './assignment.entity.js';
import type { Reader } from './assignment.view.js';
import { CompletionReportEntity } from './completion-report.entity.js';
import { seesWholeTenant } from './domain/actor.js';
import { possibleActions } from './domain/decide.js';
import { refuseLateReason } from './domain/late-reason.js';
import { ExtensionRequestEntity } from './extension-request.entity.js';
import { latenessOf, situationOf } from './situation-of.js';

@Injectable()
export class AssignmentDetailView {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** One assignment with all that happened to it; null also where this person may not see it. */
  async find({ tenantId, actor }: Reader, id: string): Promise<AssignmentDetail | null> {
    const { manager } = this.dataSource;
    const assignment = await manager.findOneBy(AssignmentEntity, { tenantId, id });
    if (assignment === null || !(seesWholeTenant(actor) || assignment.agencyId === actor.agencyId)) return null;
    const of = { where: { tenantId, assignmentId: id } };
    const reports = await manager.find(CompletionReportEntity, { ...of, order: { version: 'ASC' } });
    const extensions = await manager.find(ExtensionRequestEntity, { ...of, order: { askedAt: 'ASC', id: 'ASC' } });
    const history = await manager.find(AssignmentHistoryEntity, { ...of, order: { at: 'ASC', id: 'ASC' } });
    const report = reports.find((each) => each.decision === null) ?? null;
    const request = extensions.find((each) => each.decision === null) ?? null;
    const today = localDate(this.clock.today());
    const setting = { today, calendar: vietnamCalendar };
    return {
      ...listedOf(assignment, request !== null, today),
      ...furtherOf(assignment),
      reports: reports.map(reportOf),
      extensions: extensions.map(extensionOf),
      history: history.map(lineOf),
      mayGiveLateReason: refuseLateReason(latenessOf({ assignment, report }), actor, today) === null,
      actions: possibleActions(situationOf({ assignment, report, request }), actor, setting),
    };
  }
}
