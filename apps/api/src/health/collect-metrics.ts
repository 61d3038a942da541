import { Injectable } from '@nestjs/common';
import { type Heartbeat, Heartbeats } from '#platform';
import { IncidentStore } from '#watch';
import { BacklogMetrics } from './backlog-metrics.js';
import { gauge, type MetricFamily } from './metrics-text.js';

/** Figures of the whole installation. They come out of the database and the queue, so any one API process tells them all. */
@Injectable()
export class CollectMetrics {
  constructor(
    private readonly heartbeats: Heartbeats,
    private readonly incidents: IncidentStore,
    private readonly backlog: BacklogMetrics,
  ) {}

  async run(now: Date): Promise<MetricFamily[]> {
    const [heartbeats, isSilent, backlog] = await Promise.all([
      this.heartbeats.all(),
      this.incidents.isOpen(),
      this.backlog.run(now),
    ]);
    const silence = gauge(
      'dondoc_silence_incident_open',
      'Whether the service counts as silent (1) or not (0)',
      isSilent ? 1 : 0,
    );
    return [...heartbeatFamilies(heartbeats), silence, ...backlog];
  }
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
  const what = 'dondoc_heartbeat';
  return [
    {
      name: `${what}_timestamp_seconds`,
      help: 'When a regular activity last succeeded',
      type: 'gauge',
      samples: last,
    },
    { name: `${what}_runs_total`, help: 'Runs of a regular activity', type: 'counter', samples: runs },
    { name: `${what}_duration_seconds`, help: 'How long its last success took', type: 'gauge', samples: took },
  ];
}
