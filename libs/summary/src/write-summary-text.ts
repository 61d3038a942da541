import { Injectable } from '@nestjs/common';
import type { MeasureTargetBody, WriteParagraphBody } from '#contracts';
import { AuditTrail, Clock, Database } from '#platform';
import { mayWriteArea } from './domain/may-write-area.js';
import { LoadReportSetting } from './load-report-setting.js';
import type { ReportKey } from './summary-snapshot.store.js';
import { SummaryTextStore } from './summary-text.store.js';

interface Writer {
  readonly accountId: string;
  readonly agencyId: string | null;
}

export type TextWritten =
  | { readonly ok: true }
  | { readonly ok: false; readonly code: 'not-found' | 'not-your-area'; readonly message: string };

/** What the coordinator of an area writes into the next version of a report. Frozen versions keep the words they have. */
@Injectable()
export class WriteSummaryText {
  constructor(
    private readonly settings: LoadReportSetting,
    private readonly text: SummaryTextStore,
    private readonly database: Database,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async paragraph(key: ReportKey, by: Writer, { area, topic, text }: WriteParagraphBody): Promise<TextWritten> {
    const { tenantId, planId, window: windowCode } = key;
    const setting = await this.settings.run(tenantId, planId);
    const known = area === '' || setting?.areas.some(({ code }) => code === area);
    if (setting === null || !known) return notFound;
    if (!mayWriteArea(by.agencyId, area, setting)) return notYours;
    const written = { writtenBy: by.accountId, writtenAt: this.clock.now() };
    await this.database.transaction(async (tx) => {
      await this.text.write(tx, { tenantId, planId, windowCode, areaCode: area, topic, text, ...written });
      await this.audit.record(tx, {
        ...{ tenantId, actorId: by.accountId, action: 'summary.written', subject: `plan:${planId}` },
        detail: { window: windowCode, area, topic, text },
      });
    });
    return { ok: true };
  }

  /** Earlier values stay in the audit trail. */
  async measure(key: ReportKey, by: Writer, targetId: string, body: MeasureTargetBody): Promise<TextWritten> {
    const { tenantId, planId, window: windowCode } = key;
    const setting = await this.settings.run(tenantId, planId);
    const target = setting?.targets.find(({ id }) => id === targetId);
    if (!setting || !target) return notFound;
    if (!mayWriteArea(by.agencyId, target.target.area, setting)) return notYours;
    const measured = { measuredBy: by.accountId, measuredAt: this.clock.now() };
    await this.database.transaction(async (tx) => {
      await this.text.measure(tx, { tenantId, planId, windowCode, targetId, ...body, ...measured });
      await this.audit.record(tx, {
        ...{ tenantId, actorId: by.accountId, action: 'target.measured', subject: `plan:${planId}` },
        detail: { window: windowCode, targetId, ...body },
      });
    });
    return { ok: true };
  }
}

const notFound: TextWritten = {
  ok: false,
  code: 'not-found',
  message: 'Không có lĩnh vực hay chỉ tiêu này trong kế hoạch.',
};
const notYours: TextWritten = {
  ok: false,
  code: 'not-your-area',
  message: 'Chỉ cơ quan theo dõi lĩnh vực hoặc cơ quan thường trực được ghi phần này.',
};
