import { Injectable } from '@nestjs/common';
import type { Actor } from '#assignment';
import type { AgencyReport } from '#contracts';
import { draftTexts, figuresOfDraft } from '../domain/agency-report.js';
import { AgencyReportStore, type SentReport } from './agency-report.store.js';
import { ComputeAgencyGround } from './compute-agency-ground.js';
import { FindPeriodicReport, type FoundReport } from './find-periodic-report.js';

export interface AgencyReportPlace {
  readonly tenantId: string;
  readonly actor: Actor;
  readonly assignmentId: string;
}

/** An agency's own report as it was sent, or the draft for its next sending. */
@Injectable()
export class LoadAgencyReport {
  constructor(
    private readonly findReport: FindPeriodicReport,
    private readonly ground: ComputeAgencyGround,
    private readonly store: AgencyReportStore,
  ) {}

  /** Without a version the draft for those who write it, to others what was sent last. Null where this person sees no such report. */
  async run({ tenantId, actor, assignmentId }: AgencyReportPlace, version?: number): Promise<AgencyReport | null> {
    const found = await this.findReport.run(tenantId, actor, assignmentId);
    if (found === null) return null;
    const sent = await this.store.versions(tenantId, assignmentId);
    const shown = version === undefined ? sent[0] : sent.find((each) => each.version === version);
    if (version !== undefined && shown === undefined) return null;
    if (version === undefined && (found.report.mayReport || shown === undefined)) return this.draft(found, sent);
    return shown === undefined ? null : asSent(found, sent, shown);
  }

  /** What was written is for those alone who write it; anybody else sees the figures. */
  private async draft(found: FoundReport, sent: readonly SentReport[]): Promise<AgencyReport> {
    const { report, scheduled } = found;
    const { computed, ...ground } = await this.ground.run(report, scheduled);
    const own = report.mayReport ? await this.store.draft(report.tenantId, report.assignmentId) : null;
    const last = report.mayReport && own === null ? await this.store.before(report) : null;
    return {
      ...{ ...ground, ...placed(found, sent), version: null },
      texts: draftTexts(ground.areas, own, last?.content ?? null),
      figures: figuresOfDraft(computed, own?.corrections ?? []),
      savedAt: own?.savedAt.toISOString() ?? null,
      savedByName: own?.savedByName ?? null,
    };
  }
}

function asSent(found: FoundReport, sent: readonly SentReport[], { version, content }: SentReport): AgencyReport {
  const texts = content.texts.map((each) => ({ ...each, carriedOver: false }));
  return { ...content, ...placed(found, sent), texts, version, savedAt: null, savedByName: null };
}

function placed({ report, form }: FoundReport, sent: readonly SentReport[]) {
  const { assignmentId, mayReport: mayWrite } = report;
  const versions = sent.map(({ version, sentAt }) => ({ version, sentAt: sentAt.toISOString() }));
  return { assignmentId, form, mayWrite, versions };
}
