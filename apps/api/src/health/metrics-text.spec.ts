import { describe, expect, it } from 'vitest';
import { metricsText } from './metrics-text.js';

describe('metricsText', () => {
  it('writes families with help, type and samples', () => {
    const text = metricsText([
      { name: 'dondoc_events_waiting', help: 'Events', type: 'gauge', samples: [{ value: 3 }] },
      {
        ...{ name: 'dondoc_runs_total', help: 'Runs', type: 'counter' as const },
        samples: [
          { labels: { name: 'sweep', outcome: 'ok' }, value: 1.5e21 },
          { labels: { name: 'a "b"\\\n', outcome: 'failed' }, value: Number.NaN },
        ],
      },
      { name: 'dondoc_none', help: 'Back\\slash\nline', type: 'gauge', samples: [] },
    ]);
    expect(text).toBe(
      [
        '# HELP dondoc_events_waiting Events',
        '# TYPE dondoc_events_waiting gauge',
        'dondoc_events_waiting 3',
        '# HELP dondoc_runs_total Runs',
        '# TYPE dondoc_runs_total counter',
        'dondoc_runs_total{name="sweep",outcome="ok"} 1.5e+21',
        'dondoc_runs_total{name="a \\"b\\"\\\\\\n",outcome="failed"} NaN',
        '# HELP dondoc_none Back\\\\slash\\nline',
        '# TYPE dondoc_none gauge',
        '',
      ].join('\n'),
    );
  });
});
