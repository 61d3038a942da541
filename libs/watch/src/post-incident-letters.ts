import { Inject, Injectable } from '@nestjs/common';
import { composeSilence, composeSilenceOver, MailTransport } from '#mail';
import { Clock, CONFIG, type Config } from '#platform';
import { SendingDoors } from '#reminder';
import type { IncidentEntity } from './incident.entity.js';
import { INSTALLATION, IncidentStore } from './incident.store.js';

/** Milliseconds. No SMTP conversation lasts that long: a claim this old belongs to a process that died. */
const STALE_MS = 5 * 60_000;
/** Older incidents than this are history, also when an address is given only now. */
const NEWS_MS = 7 * 24 * 60 * 60_000;

/**
 * One letter for each incident and one when it is over, spoken straight to the mail server: the queue and the worker, by which other
 * letters travel, may be what has stopped. Fails as the mail server does; the next minute tries again, with the same Message-ID.
 */
@Injectable()
export class PostIncidentLetters {
  constructor(
    private readonly incidents: IncidentStore,
    private readonly transport: MailTransport,
    private readonly doors: SendingDoors,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Returns how many letters the server took. */
  async run(): Promise<number> {
    if (this.config.alarm.operatorEmail === null) return 0;
    for (let sent = 0; ; sent += 1) {
      const now = this.clock.now();
      const ago = (ms: number): Date => new Date(now.getTime() - ms);
      const incident = await this.incidents.claim(now, ago(STALE_MS), ago(NEWS_MS));
      if (incident === null) return sent;
      await this.send(incident, this.config.alarm.operatorEmail);
    }
  }

  private async send(incident: IncidentEntity, address: string): Promise<void> {
    const { id, closedAt } = incident;
    const letter = closedAt === null ? await this.alarm(incident) : this.allClear(incident, closedAt);
    const host = new URL(this.config.publicUrl).hostname;
    const messageId = `<${id}.${closedAt === null ? 'silent' : 'over'}@${host}>`;
    const to = { name: 'Người vận hành Đôn Đốc', address };
    try {
      await this.transport.send({ id, tenantId: INSTALLATION, messageId, to, ...letter });
    } catch (error) {
      await this.incidents.settle(id, {});
      throw error;
    }
    const now = this.clock.now();
    // An incident that ended before anybody could be told is told of once, with both its ends.
    const sent = closedAt === null ? {} : { clearSentAt: now };
    await this.incidents.settle(id, { ...sent, alarmSentAt: incident.alarmSentAt ?? now });
  }

  private async alarm({ kind, since }: IncidentEntity) {
    const now = this.clock.now();
    const { someOpen: isSendingTime } = await this.doors.at(now);
    const { publicUrl } = this.config;
    return composeSilence({ kind, since: since.getTime(), now: now.getTime(), isSendingTime, publicUrl });
  }

  private allClear({ kind, since }: IncidentEntity, until: Date) {
    const { publicUrl } = this.config;
    return composeSilenceOver({ kind, since: since.getTime(), until: until.getTime(), publicUrl });
  }
}
