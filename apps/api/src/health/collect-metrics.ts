import { Injectable } from '@nestjs/common';
import { LetterBacklogView } from '#mail';
import { type Heartbeat, Heartbeats, JobQueues, RelayOutbox } from '#platform';
import { queueNames } from '#rooms';
import { IncidentStore } from '#watch';
import type { MetricFamily, Sample } from './metrics-text.js';

/** Figures of the whole installation. They come out of the database and the queue, so any one API process tells them all. */
@Injectable()
export class CollectMetrics {
  constructor(
    private readonly heartbeats: Heartbeats,
    private readonly letters: LetterBacklogView,
    private readonly relay: RelayOutbox,
    private readonly queues: JobQueues,
    private readonly incidents: IncidentStore,
  ) {}

  async run(now: Date): Promise<MetricFamily[]> {
    const [heartbeats, letters, events, isSilent] = await Promise.all([
      this.heartbeats.all(),
      this.letters.at(now),
      this.relay.waiting(),
      this.incidents.isOpen(),
    ]);
    const oldest = letters.oldestDue === null ? 0 : (now.getTime() - letters.oldestDue.getTime()) / 1_000;
    return [
      ...heartbeatFamilies(heartbeats),
      gauge('dondoc_silence_incident_open', 'Whether the service counts as silent (1) or not (0)', isSilent ? 1 : 0),
      gauge('dondoc_letters_waiting', 'Letters whose time has come and that no mail server has taken', letters.waiting),
      gauge('dondoc_letters_oldest_waiting_seconds', 'Age of the oldest letter that waits', oldest),
      gauge('dondoc_events_waiting', 'Events that have not been passed on to the queue', events),
      { ...jobsFamily, samples: await this.jobSamples() },
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

const jobsFamily = { name: 'dondoc_jobs', help: 'Jobs by queue and state', type: 'gauge' } as const;

function gauge(name: string, help: string, value: number): MetricFamily {
  return { name, help, type: 'gauge', samples: [{ value }] };
}

function heartbeatFamilies(heartbeats: readonly Heartbeat[]): MetricFamily[] {
  const last = heartbeats.flatMap(({ name, at }) => (at ? [{ labels: { name }, value: at.getTime() / 1_000 }] : []));
  const runs = heartbeats.flatMap(({ name, succeeded, failed }) => [
    { labels: { name, outcome: 'succeeded' }, value: succeeded },
    { labels: { name, outcome: 'failed' }, value: failed },
  ]);
  const took = heartbeats.flatMap(({ name, tookMs }) =>
    tookMs === null ? [] : [{ labels: { name }, value: tookMs / 1_000 }],
  );
  const of = (name: string, help: string, type: MetricFamily['type'], samples: Sample[]) => [
    { name, help, type, samples },
  ];
  return [
    ...of('dondoc_heartbeat_timestamp_seconds', 'When a regular activity last succeeded', 'gauge', last),
    ...of('dondoc_heartbeat_runs_total', 'Runs of a regular activity', 'counter', runs),
    ...of('dondoc_heartbeat_duration_seconds', 'How long its last success took', 'gauge', took),
  ];
}
