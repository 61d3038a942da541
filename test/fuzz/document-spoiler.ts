import { readFileSync } from 'node:fs';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { anAwkwardPlan } from '../support/an-awkward-plan.js';
import { fileMakers } from '../support/plan-files.js';
import { aDeadline, spoilt } from './deadline-grammar.js';
import type { Random } from './random.js';

const sample = readFileSync(new URL('../../config/sample/plan-2026.txt', import.meta.url), 'utf8');

/** The sample plan with lines moved, cells dropped, tags broken, deadlines replaced. */
export function aSpoiltPlan(random: Random): string {
  const lines = sample.split('\n');
  for (let times = 1 + random.below(12); times > 0; times--) {
    const at = random.below(lines.length);
    const line = lines[at] ?? '';
    const cells = line.split('\t');
    random.pick([
      () => lines.splice(at, 1),
      () => lines.splice(random.below(lines.length), 0, line),
      () => (lines[at] = cells.filter(() => random.chance(0.8)).join('\t')),
      () => (lines[at] = [...cells.slice(0, -1), aDeadline(random)].join('\t')),
      () => (lines[at] = spoilt(line, random)),
      () => (lines[at] = line.replaceAll('\t', random.pick([' ', '\n', '\t\t', '<br>']))),
      () =>
        (lines[at] = `${line}${random.pick(['<p>', '</td>', '**', '<sup>1</sup>', '\t'.repeat(random.below(30))])}`),
      () => lines.reverse(),
    ])();
  }
  return lines.join('\n');
}

export interface SpoiltFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const files = await Promise.all(
  (['docx', 'xlsx', 'csv'] as const).map(async (format) => {
    return { name: `ke-hoach.${format}`, bytes: new Uint8Array(await fileMakers[format](anAwkwardPlan)) };
  }),
);

/** An office's file with bytes changed, or its XML cut, doubled and crossed inside a sound archive. */
export function aSpoiltFile(random: Random): SpoiltFile {
  const { name, bytes } = random.pick(files);
  if (name.endsWith('.csv') || random.chance(0.4)) return { name, bytes: spoiltBytes(bytes, random) };
  const entries = unzipSync(bytes);
  const xml = random.pick(Object.keys(entries).filter((entry) => entry.endsWith('.xml')));
  const text = new TextDecoder().decode(entries[xml]);
  return { name, bytes: zipSync({ ...entries, [xml]: strToU8(spoiltXml(text, random)) }, { level: 1 }) };
}

function spoiltBytes(bytes: Uint8Array, random: Random): Uint8Array {
  const spoiled = bytes.slice(0, random.chance(0.2) ? random.below(bytes.length) : bytes.length);
  for (let times = random.below(20); times > 0 && spoiled.length > 0; times--)
    spoiled[random.below(spoiled.length)] = random.below(256);
  return spoiled;
}

function spoiltXml(xml: string, random: Random): string {
  const tags = [...xml.matchAll(/<[^>]+>/g)];
  let spoiled = xml;
  for (let times = 1 + random.below(4); times > 0 && tags.length > 0; times--) {
    const [tag] = random.pick(tags);
    const at = spoiled.indexOf(tag, random.below(spoiled.length));
    if (at < 0) continue;
    spoiled = random.pick([
      () => spoiled.slice(0, at) + spoiled.slice(at + tag.length),
      () => spoiled.slice(0, at) + tag.repeat(1 + random.below(50)) + spoiled.slice(at),
      () =>
        spoiled.slice(0, at) +
        tag.replace(/"\d*"/, () => `"${String(random.below(2 ** 31))}"`) +
        spoiled.slice(at + tag.length),
      () => spoiled.slice(0, at) + spoilt('văn bản', random).replaceAll('<', '') + spoiled.slice(at),
      () => spoiled.slice(0, at),
    ])();
  }
  return spoiled;
}
