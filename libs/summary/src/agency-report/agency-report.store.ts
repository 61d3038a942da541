import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, In } from 'typeorm';
import type { AgencyReportContent } from '#contracts';
import { newId, type Transaction } from '#platform';
import { canonicalJson } from '../domain/canonical-json.js';
import { AgencyReportDraftEntity } from './agency-report-draft.entity.js';
import { AgencyReportEntity } from './agency-report.entity.js';

export interface SentReport {
  readonly assignmentId: string;
  readonly version: number;
  readonly sentAt: Date;
  readonly content: AgencyReportContent;
}

/** Drafts, and the reports that were sent. */
@Injectable()
export class AgencyReportStore {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** @param tx that holds the assignment, where the draft must not change meanwhile. */
  draft(
    tenantId: string,
    assignmentId: string,
    tx: Transaction = this.dataSource.manager,
  ): Promise<AgencyReportDraftEntity | null> {
    return tx.findOneBy(AgencyReportDraftEntity, { tenantId, assignmentId });
  }

  async saveDraft(tx: Transaction, draft: AgencyReportDraftEntity): Promise<void> {
    await tx.upsert(AgencyReportDraftEntity, draft, ['assignmentId']);
  }

  async add(
    tx: Transaction,
    sent: Omit<AgencyReportEntity, 'id' | 'content' | 'sha256'>,
    content: AgencyReportContent,
  ) {
    const text = canonicalJson(content);
    await tx.insert(AgencyReportEntity, { id: newId(), ...sent, content: text, sha256: hashOf(text) });
  }

  /** The last first. */
  async versions(tenantId: string, assignmentId: string): Promise<SentReport[]> {
    const where = { tenantId, assignmentId };
    const rows = await this.dataSource.manager.find(AgencyReportEntity, { where, order: { version: 'DESC' } });
    return rows.map(opened);
  }

  /** The last version of each that has any. */
  async lastOf(tenantId: string, assignmentIds: readonly string[]): Promise<Map<string, SentReport>> {
    const rows = await this.dataSource.manager
      .createQueryBuilder(AgencyReportEntity, 'r')
      .distinctOn(['r.assignmentId'])
      .where({ tenantId, assignmentId: In([...assignmentIds]) })
      .orderBy('r.assignmentId')
      .addOrderBy('r.version', 'DESC')
      .getMany();
    return new Map(rows.map((row) => [row.assignmentId, opened(row)]));
  }

  /** What the agency sent last under the same regime, on another window. */
  async before(of: {
    readonly tenantId: string;
    readonly agencyId: string;
    readonly taskId: string;
  }): Promise<SentReport | null> {
    const { tenantId, agencyId, taskId } = of;
    const where = { tenantId, agencyId, taskId };
    const row = await this.dataSource.manager.findOne(AgencyReportEntity, { where, order: { sentAt: 'DESC' } });
    return row && opened(row);
  }
}

function opened({ assignmentId, version, sentAt, content, sha256 }: AgencyReportEntity): SentReport {
  if (hashOf(content) !== sha256) throw new Error(`Report ${assignmentId} (${String(version)}) is not what was sent.`);
  return { assignmentId, version, sentAt, content: JSON.parse(content) as AgencyReportContent };
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');
