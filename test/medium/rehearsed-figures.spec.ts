import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AgencyFigures, AreaFigures, Summary } from '#contracts';
import { openPackage } from '#papers';
import { rehearse } from '../../apps/cli/src/rehearse/rehearse.js';
import { countReport, windows } from '../independent/count-report.js';
import { type Event, type Lived, liveEvents } from '../independent/live-events.js';
import { type GoldenTask, owedOf } from '../independent/owed.js';
import { readShared, sharedIsMissing } from '../support/shared-folder.js';

type Code = keyof typeof windows;
const codes = Object.keys(windows) as Code[];
const eventFile = fileURLToPath(new URL('../independent/hai-duong-2023.events.jsonl', import.meta.url));

/** A whole real year with 326 deeds: early, late, at 23:59, returned, extended once and twice, waiting, triggered, cancelled, never. */
describe.skipIf(sharedIsMissing())('the figures of a rehearsed year, counted a second time', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rehearsed-figures-'));
  const out = join(folder, 'out');
  let lived: Lived[];

  beforeAll(async () => {
    const directory = await readShared('directories/hai-duong-2023.csv');
    const golden = JSON.parse((await readShared('golden/hai-duong-2023.json')).toString('utf8')) as {
      tasks: GoldenTask[];
    };
    const events = readFileSync(eventFile, 'utf8').trim().split('\n');
    lived = liveEvents(
      owedOf(golden.tasks, directory.toString('utf8')),
      events.map((line) => JSON.parse(line) as Event),
    );
    writeFileSync(join(folder, 'plan.txt'), await readShared('plans/hai-duong-2023.txt'));
    writeFileSync(join(folder, 'd.csv'), directory);
    const files = { directory: join(folder, 'd.csv'), events: eventFile, out };
    await rehearse(join(folder, 'plan.txt'), { ...files, format: 'json' }, () => undefined);
  }, 600_000);
  afterAll(() => rmSync(folder, { recursive: true }));

  const summaryOf = (code: Code): Summary => JSON.parse(readFileSync(join(out, `${code}.json`), 'utf8')) as Summary;

  it.each(codes)('%s: every figure is the one counted from the events', (code) => {
    const { from, to, asOf, asOfOriginal, inWindow, onTimeRate, byArea, byAgency, late } = summaryOf(code);
    const { late: lateCounted, ...counted } = countReport(lived, windows[code]);
    expect({
      ...{ from, to, asOf, asOfOriginal, inWindow, onTimeRate },
      byArea: Object.fromEntries(byArea.map((area: AreaFigures) => [area.area, area.asOf])),
      byAgency: Object.fromEntries(byAgency.map((agency: AgencyFigures) => [agency.agency, agency.asOf])),
    }).toMatchObject(counted);
    expect(byAgency.map(({ agency }) => agency).toSorted()).toEqual(Object.keys(counted.byAgency).toSorted());
    const said = late.map(({ task, agency, due, reportedOn, daysLate }) => ({
      task,
      agency,
      due,
      reportedOn,
      daysLate,
    }));
    expect(new Set(said.map((each) => JSON.stringify(each)))).toEqual(
      new Set(lateCounted.map((each) => JSON.stringify(each))),
    );
    expect(said).toHaveLength(lateCounted.length);
  });

  it('knows every kind of end by the year', () => {
    const { asOf } = summaryOf('Y');
    for (const count of Object.values(asOf)) expect(count).toBeGreaterThan(0);
  });

  it('wrote the papers of each window', () => {
    for (const code of codes) {
      const word = part(join(out, `${code}.docx`), 'word/document.xml');
      const sheet = part(join(out, `${code}.xlsx`), 'xl/worksheets/sheet1.xml');
      expect(word).toContain('BÁO CÁO');
      expect(sheet).not.toContain('<f>');
    }
  });
});

const part = (file: string, name: string): string => openPackage(readFileSync(file)).get(name)?.toString('utf8') ?? '';
