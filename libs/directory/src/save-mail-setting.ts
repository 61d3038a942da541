import { Injectable } from '@nestjs/common';
import { AuditTrail, Clock, Database, Outbox } from '#platform';
import { decideMailWindow, type MailWindow, type WindowRefusal } from './domain/mail-setting.js';
import { MailSettingStore } from './mail-setting.store.js';

export interface MailSettingOrder {
  readonly tenantId: string;
  readonly actorId: string | null;
  readonly window: MailWindow;
}

/** The hours in which a tenant's letters leave. */
@Injectable()
export class SaveMailSetting {
  constructor(
    private readonly database: Database,
    private readonly settings: MailSettingStore,
    private readonly outbox: Outbox,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async run({ tenantId, actorId, window: wanted }: MailSettingOrder): Promise<{ readonly ok: true } | WindowRefusal> {
    const decided = decideMailWindow(wanted);
    if (!decided.ok) return decided;
    const { window: to } = decided;
    return this.database.transaction(async (tx) => {
      const from = await this.settings.of(tenantId, tx);
      await this.settings.save(tx, tenantId, to, this.clock.now());
      const detail = { from, to };
      const deed = { action: 'mail-setting.changed', subject: `tenant:${tenantId}`, detail };
      await this.audit.record(tx, { tenantId, actorId, ...deed });
      await this.outbox.append(tx, { type: 'mail-setting.changed', tenantId, key: tenantId, payload: { ...to } });
      return { ok: true };
    });
  }
}
