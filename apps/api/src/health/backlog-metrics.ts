import { Injectable } from '@nestjs/common';
import { ChannelView } from '#channel';
import { LetterBacklogView } from '#mail';
import { JobQueues, RelayOutbox } from '#platform';
import { DueWorkView } from '#reminder';
import { queueNames } from '#rooms';
import { gauge, type MetricFamily, type Sample } from './metrics-text.js';

/** What waits, and where. */
@Injectable()
export class BacklogMetrics {
  constructor(
    private readonly letters: LetterBacklogView,
    private readonly channels: ChannelView,
    private readonly due: DueWorkView,
    private readonly relay: RelayOutbox,
    private readonly queues: JobQueues,
  ) {}

  async run(now: Date): Promise<MetricFamily[]> {
    const [letters, notices, orders, events, jobs] = await Promise.all([
      this.letters.at(now),
      this.channels.waiting(now),
      this.due.orders(),
      this.relay.waiting(),
      this.jobSamples(),
    ]);
    const oldest = letters.oldestDue === null ? 0 : (now.getTime() - letters.oldestDue.getTime()) / 1_000;
    return [
      gauge('dondoc_letters_waiting', 'Letters whose time has come and that no mail server has taken', letters.waiting),
      gauge('dondoc_letters_oldest_waiting_seconds', 'Age of the oldest letter that waits', oldest),
      gauge('dondoc_digests_waiting', 'Digests that are ordered and not yet written', orders.waiting),
      gauge('dondoc_notices_waiting', 'Notices of other channels whose time has come', notices),
      gauge('dondoc_events_waiting', 'Events that have not been passed on to the queue', events),
      { name: 'dondoc_jobs', help: 'Jobs by queue and state', type: 'gauge', samples: jobs },
    ];
  }

  private async jobSamples(): Promise<Sample[]> {
    const counted = queueNames.map(async (queue) => {
      const counts = await this.queues.counts(queue);
      return Object.entries(counts).map(([state, value]) => ({ labels: { queue, state }, value }));
    });
    return (await Promise.all(counted)).flat();
  }
}
