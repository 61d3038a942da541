import { Injectable } from '@nestjs/common';
import {
  type Actor,
  ApproveReport,
  type Outcome,
  ReportAssignment,
  ReturnReport,
  StartAssignment,
  SummaryFactsView,
} from '#assignment';
import { instantAt, localDate, localDateOf, vietnamCalendar } from '#calendar';
import { AccountView } from '#identity';
import { LoadDirectory } from '#directory';
import type { SetClock } from '#platform';
import { LiveSampleTthc } from './live-sample-tthc.js';
import { type SampleDeed, sampleDeeds } from './sample-deeds.js';

type People = ReadonlyMap<string, Actor>;

@Injectable()
export class DoSampleDeed {
  constructor(
    private readonly start: StartAssignment,
    private readonly report: ReportAssignment,
    private readonly approve: ApproveReport,
    private readonly sendBack: ReturnReport,
  ) {}

  run(
    tenantId: string,
    deed: SampleDeed,
    people: { readonly officer: Actor; readonly decider: Actor },
  ): Promise<Outcome> {
    const { assignmentId } = deed.duty;
    const own = { tenantId, assignmentId, actor: people.officer };
    switch (deed.do) {
      case 'start':
        return this.start.run(own);
      case 'report':
        return this.report.run({ ...own, ...sampleReport(deed) });
      case 'approve':
        return this.approve.run({ ...own, actor: people.decider });
      case 'return':
        return this.sendBack.run({
          ...own,
          actor: people.decider,
          reason: 'Đề nghị bổ sung danh sách kèm theo văn bản.',
        });
    }
  }
}

/** The sample province's year up to now, lived through the same steps as a real one, on the clock it is given. */
@Injectable()
export class LiveSampleYear {
  constructor(
    private readonly facts: SummaryFactsView,
    private readonly loadDirectory: LoadDirectory,
    private readonly accounts: AccountView,
    private readonly deed: DoSampleDeed,
    private readonly tthc: LiveSampleTthc,
  ) {}

  async run(order: { tenantId: string; planId: string; clock: SetClock; until: Date }): Promise<void> {
    const { tenantId, planId, clock, until } = order;
    const duties = await this.facts.ofPlan(tenantId, planId);
    const people = await this.people(tenantId);
    const from = localDateOf(clock.now());
    for (const deed of sampleDeeds(duties, from, localDateOf(until), vietnamCalendar)) {
      const officer = people.byAgency.get(deed.duty.agency);
      if (!officer) continue;
      clock.set(instantAt(deed.day, deed.time));
      const done = await this.deed.run(tenantId, deed, { officer, decider: people.decider });
      if (!done.ok) throw new Error(`Sample deed ${deed.do} of ${deed.duty.agency} on ${deed.day}: ${done.message}`);
    }
    await this.tthc.run(order);
  }

  private async people(tenantId: string): Promise<{ byAgency: People; decider: Actor }> {
    const directory = await this.loadDirectory.run(tenantId);
    const accounts = await this.accounts.list(tenantId);
    const officers = accounts.filter((account) => account.roles.includes('officer'));
    const byAgency = new Map(officers.map((one) => [directory.byId.get(one.agencyId ?? '')?.name ?? '', actorOf(one)]));
    const leader = accounts.find((account) => account.roles.includes('leader'));
    if (!leader) throw new Error('The sample province has no leader.');
    return { byAgency, decider: actorOf(leader) };
  }
}

function actorOf({ id, agencyId, roles, displayName }: Awaited<ReturnType<AccountView['list']>>[number]): Actor {
  return { accountId: id, agencyId, roles, displayName };
}

function sampleReport(deed: SampleDeed) {
  const words = `Văn bản mẫu của ${deed.duty.agency}, ngày ${deed.day}.\n`;
  return {
    documentNumber: `${(deed.duty.assignmentId.charCodeAt(35) * 7) % 400}/BC-CCHC`,
    documentDate: localDate(deed.day),
    note: 'Đã hoàn thành theo kế hoạch.',
    evidence: { name: 'van-ban-mau.txt', mediaType: 'text/plain', bytes: Buffer.from(words) },
    noEvidenceReason: null,
    lateReason: 'Chờ ý kiến góp ý của cơ quan phối hợp.',
  };
}
