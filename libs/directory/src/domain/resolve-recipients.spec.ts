import { describe, expect, it } from 'vitest';
import { localDate } from '#calendar';
import type { Role } from './person.js';
import type { LetterClass, RecipientFacts, RecipientPerson } from './recipients.js';
import { resolveRecipients, shareMailboxes } from './resolve-recipients.js';

const person = (id: string, ...roles: Role[]): RecipientPerson => {
  return { id, name: id.toUpperCase(), address: `${id}@so.example`, roles };
};
const an = person('an', 'officer');
const binh = person('binh', 'officer');
const chi = person('chi', 'head');
const dung = person('dung', 'coordinator');

const facts = (changes: Partial<RecipientFacts> = {}): RecipientFacts => ({
  agency: { name: 'Sở Tư pháp', email: 'so@so.example' },
  ...{ people: [an, binh, chi], copies: [], takesOptional: true, substitutions: [] },
  ...changes,
});
const homeless = { name: 'Sở Tư pháp', email: null };
const away = (personId: string, substituteId: string, from = '2026-03-02', to = '2026-03-06') => {
  return { personId, substituteId, from: localDate(from), to: localDate(to) };
};

function resolve(of: RecipientFacts, letterClass: LetterClass = 'duty', dead: string[] = [], day = '2026-03-04') {
  const { to, cc, ...rest } = resolveRecipients(of, letterClass, localDate(day), new Set(dead));
  return { ...rest, to: to.map(({ address }) => address), cc: cc.map(({ address }) => address) };
}

describe('a duty letter', () => {
  it.each<[what: string, RecipientFacts, dead: string[], to: string[], route: string, reason: string]>([
    ['has an address', facts(), [], ['so@'], 'agency', 'đây là địa chỉ nhận việc của cơ quan'],
    [
      'has none',
      facts({ agency: homeless }),
      [],
      ['an@', 'binh@'],
      'officers',
      'cơ quan chưa có địa chỉ riêng, nên thư đến chuyên viên của cơ quan',
    ],
    [
      'has a dead one',
      facts(),
      ['so@so.example'],
      ['an@', 'binh@'],
      'officers',
      'địa chỉ của cơ quan (so@so.example) không còn nhận được thư, nên thư đến chuyên viên của cơ quan',
    ],
    [
      'has one live officer',
      facts({ agency: homeless }),
      ['an@so.example'],
      ['binh@'],
      'officers',
      'cơ quan chưa có địa chỉ riêng, nên thư đến chuyên viên của cơ quan',
    ],
    [
      'has a coordinator alone',
      facts({ agency: homeless, people: [chi, dung] }),
      [],
      ['dung@'],
      'coordinators',
      'cơ quan chưa có địa chỉ riêng; danh bạ chưa có chuyên viên của cơ quan, nên thư đến cán bộ điều phối của cơ quan',
    ],
    [
      'has nobody',
      facts({ agency: homeless, people: [] }),
      [],
      [],
      'no-live-address',
      'cơ quan chưa có địa chỉ riêng; danh bạ chưa có chuyên viên của cơ quan',
    ],
    [
      'has dead addresses only',
      facts({ people: [an, chi] }),
      ['so@so.example', 'an@so.example'],
      [],
      'no-live-address',
      'địa chỉ của cơ quan (so@so.example) không còn nhận được thư; địa chỉ của chuyên viên (an@so.example) không còn nhận được thư',
    ],
  ])('to an agency that %s', (_what, of, dead, to, route, reason) => {
    const found = resolve(of, 'duty', dead);
    expect(found).toMatchObject({ to: to.map((start) => `${start}so.example`), route, reason, salutation: null });
  });

  it('finds a dead address whatever its letters, and says whose it is', () => {
    const found = resolve(facts({ agency: { name: 'Sở Tư pháp', email: 'SO@So.example' } }), 'duty', ['so@so.example']);
    expect(found.problems).toEqual([
      { code: 'dead-address', message: 'Địa chỉ SO@So.example của Sở Tư pháp không còn nhận được thư.' },
    ]);
  });
});

describe('a substitute', () => {
  const of = (...substitutions: RecipientFacts['substitutions']) => facts({ agency: homeless, substitutions });

  it.each<[what: string, day: string, to: string[]]>([
    ['the day before', '2026-03-01', ['an@', 'binh@']],
    ['the first day', '2026-03-02', ['chi@', 'binh@']],
    ['the last day', '2026-03-06', ['chi@', 'binh@']],
    ['the day after', '2026-03-07', ['an@', 'binh@']],
  ])('receives between his days: %s', (_what, day, to) => {
    expect(resolve(of(away('an', 'chi')), 'duty', [], day).to).toEqual(to.map((start) => `${start}so.example`));
  });

  it('is named with his days', () => {
    expect(resolve(of(away('an', 'chi'))).reason).toMatch(/; CHI nhận thay AN từ 02\/3\/2026 đến 06\/3\/2026$/);
  });

  it.each<[what: string, substitutions: RecipientFacts['substitutions'], dead: string[], to: string[]]>([
    ['who receives already gets one letter', [away('an', 'binh')], [], ['binh@']],
    ['may be away himself', [away('an', 'binh'), away('binh', 'chi')], [], ['chi@']],
    ['of the later beginning holds', [away('an', 'binh', '2026-03-01'), away('an', 'chi')], [], ['chi@', 'binh@']],
    ['going round in a circle loses nothing', [away('an', 'binh'), away('binh', 'an')], [], ['binh@', 'an@']],
    ['who left the agency changes nothing', [away('an', 'nobody')], [], ['an@', 'binh@']],
    [
      'whose address is dead leaves the letter to the person',
      [away('an', 'chi')],
      ['chi@so.example'],
      ['an@', 'binh@'],
    ],
  ])('%s', (_what, substitutions, dead, to) => {
    expect(resolve(of(...substitutions), 'duty', dead).to).toEqual(to.map((start) => `${start}so.example`));
  });

  it('says what is wrong with him', () => {
    expect(resolve(of(away('an', 'nobody'))).problems.map(({ code }) => code)).toEqual([
      'no-agency-address',
      'substitute-gone',
    ]);
    const dead = resolve(of(away('an', 'chi')), 'duty', ['chi@so.example']);
    expect(dead.problems.map(({ code }) => code)).toEqual(['no-agency-address', 'dead-address']);
    expect(dead.reason).not.toContain('nhận thay');
  });
});

describe('copies', () => {
  const copy = (address: string) => ({ name: '', address });

  it('go to those who were named, not twice, and not to the dead', () => {
    const copies = [
      copy('so@so.example'),
      copy('vanthu@so.example'),
      copy('VanThu@so.example'),
      copy('old@so.example'),
    ];
    const found = resolve(facts({ copies }), 'duty', ['old@so.example']);
    expect(found.cc).toEqual(['vanthu@so.example']);
    expect(found.problems.map(({ message }) => message)).toEqual([
      'Địa chỉ old@so.example của nơi nhận bản sao không còn nhận được thư.',
    ]);
  });

  it('never stand for a recipient', () => {
    const found = resolve(facts({ agency: homeless, people: [], copies: [copy('vanthu@so.example')] }));
    expect([found.to, found.cc]).toEqual([[], []]);
  });
});

describe('a letter to the head', () => {
  it.each<[what: string, RecipientFacts, dead: string[], to: string[], route: string, salutation: string | null]>([
    ['goes to him', facts(), [], ['chi@'], 'head', null],
    ['goes to his substitute', facts({ substitutions: [away('chi', 'an')] }), [], ['an@'], 'head', null],
    [
      'goes to the agency, addressed to him, where there is none',
      facts({ people: [an] }),
      [],
      ['so@'],
      'head-through-agency',
      'Kính gửi Thủ trưởng Sở Tư pháp',
    ],
    [
      'passes his dead address by',
      facts(),
      ['chi@so.example'],
      ['so@'],
      'head-through-agency',
      'Kính gửi Thủ trưởng Sở Tư pháp',
    ],
    [
      'goes in by the officers last',
      facts({ agency: homeless, people: [an] }),
      [],
      ['an@'],
      'head-through-agency',
      'Kính gửi Thủ trưởng Sở Tư pháp',
    ],
    ['reaches nobody', facts({ agency: homeless, people: [] }), [], [], 'no-live-address', null],
  ])('%s', (_what, of, dead, to, route, salutation) => {
    const found = resolve(of, 'escalation', dead);
    expect(found).toMatchObject({ to: to.map((start) => `${start}so.example`), route, salutation });
  });

  it('says why it came another way', () => {
    expect(resolve(facts({ people: [an] }), 'escalation').reason).toBe(
      'danh bạ chưa có thủ trưởng của cơ quan, nên thư đến địa chỉ nhận việc của cơ quan, kính gửi Thủ trưởng',
    );
  });
});

describe('an optional letter', () => {
  it('goes where duty mail goes, unless it was declined', () => {
    expect(resolve(facts(), 'optional')).toMatchObject({ to: ['so@so.example'], route: 'agency' });
    const declined = facts({ takesOptional: false });
    expect(resolve(declined, 'optional')).toMatchObject({ to: [], cc: [], route: 'declined', problems: [] });
    expect(resolve(declined, 'duty').to).toEqual(['so@so.example']);
    expect(resolve(declined, 'escalation').to).toEqual(['chi@so.example']);
  });
});

describe('two letters of one morning', () => {
  it.each<[what: string, RecipientFacts, shared: boolean]>([
    ['a head with a mailbox of his own', facts(), false],
    ['a head without one', facts({ people: [an] }), true],
    ['a head who reads the mailbox of the agency', facts({ people: [{ ...chi, address: 'SO@so.example' }] }), true],
    ['nobody', facts({ agency: homeless, people: [] }), false],
  ])('to the agency and to its head: %s', (_what, of, shared) => {
    const [duty, escalation] = (['duty', 'escalation'] as const).map((letterClass) =>
      resolveRecipients(of, letterClass, localDate('2026-03-04'), new Set()),
    );
    expect(duty && escalation && shareMailboxes(duty, escalation)).toBe(shared);
  });
});
