import { Likeness } from './likeness.js';
import type { Item } from './outline.js';
import type { PlanArea } from './plan-reading.js';
import { namesBody } from './prose-subject.js';
import { splitAgencies } from './split-agencies.js';

const inCharge = /chủ trì|theo dõi|phụ trách|chịu trách nhiệm/iu;
const organisation = /tổ chức thực hiện|phân công|trách nhiệm/iu;
/** An agency is named coordinator only where its sentence says most of the area's name. */
const enough = 0.62;

interface Claim {
  readonly agency: string;
  readonly text: string;
}

/** What each agency is put in charge of in the part on organisation. */
const claims = (items: readonly Item[]): Claim[] =>
  items.flatMap((item) => {
    const heading = item.path.findLast(({ body }) => namesBody(body));
    const agency = splitAgencies((heading?.body ?? '').replace(/\s[-–]\s.*$/u, '')).names;
    const relevant = item.path.some(({ body }) => organisation.test(body)) && inCharge.test(item.text);
    return relevant && agency.length === 1 ? [{ agency: agency[0] ?? '', text: item.text }] : [];
  });

/** What distinguishes an area's name from the others. */
const coreOf = (name: string): string =>
  name
    .replace(
      /^(?:về\s+)?(?:công tác\s+)?(?:cải cách chế độ|cải cách|công tác|xây dựng và phát triển|xây dựng|phát triển)\s+/iu,
      '',
    )
    .replace(/(?:hành chính nhà nước|\(.*\))\s*$/iu, '');

interface Standing {
  readonly agency: string | null;
  readonly score: number;
}

/** An agency that leads comes before one that is mentioned; the full name of the area before its core. */
const standingOf = (claim: Claim, name: string, likeness: Likeness): Standing => {
  const core = likeness.between(coreOf(name), claim.text);
  if (core < enough) return { agency: null, score: 0 };
  const leads = /^[-–\s]*(?:chủ trì|trực tiếp theo dõi)/iu.test(claim.text) ? 0.4 : 0;
  return { agency: claim.agency, score: core + likeness.between(name, claim.text) + leads };
};

/** Gives each area the agency that the prose charges with it. */
export const nameCoordinators = (areas: readonly PlanArea[], items: readonly Item[]): PlanArea[] => {
  const all = claims(items);
  if (all.length === 0) return [...areas];
  const likeness = new Likeness([...areas.map(({ name }) => name), ...all.map(({ text }) => text)]);
  return areas.map((area) => {
    const none: Standing = { agency: null, score: 0 };
    const best = all
      .map((claim) => standingOf(claim, area.name, likeness))
      .reduce((top, each) => (each.score > top.score ? each : top), none);
    return { ...area, coordinator: best.agency };
  });
};
