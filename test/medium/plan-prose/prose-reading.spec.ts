import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type PlanReading, readPlanDocument, type ReadTarget } from '#plan';
import { readShared, sharedIsMissing } from '../../support/shared-folder.js';

/** Expectations written down from the printed plans, line by line, before they were read by machine. */
const read = async (name: string): Promise<PlanReading> => {
  const result = await readPlanDocument(await readShared(`plans/${name}.txt`), `${name}.txt`);
  if (!result.ok) throw new Error(result.message);
  return result.reading;
};

const hashOf = (text: string): string => {
  const words = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}_]+/gu, ' ')
    .trim();
  return createHash('sha256').update(words).digest('hex').slice(0, 8);
};

/** Line, area and hash of the words of every bullet that is a task of Hải Dương 2024. */
const bullets: readonly (readonly [number, string, string])[] = [
  [35, '1', '8d4a3125'],
  [37, '1', '1accaaeb'],
  [39, '1', '34a0fd84'],
  [41, '1', '5e5a4840'],
  [43, '1', 'a8e243b9'],
  [45, '1', '1e37652e'],
  [47, '1', 'b26b1dfa'],
  [61, '2', '0004cef8'],
  [63, '2', '5ab8b3a9'],
  [65, '2', '0558a12b'],
  [67, '2', '6611300d'],
  [91, '3', 'b4d597b3'],
  [93, '3', '80b58ebf'],
  [95, '3', 'f63545e6'],
  [97, '3', 'fdbc3b16'],
  [99, '3', 'a6d581cb'],
  [101, '3', 'f5fce276'],
  [103, '3', 'bad47402'],
  [105, '3', '5d609508'],
  [107, '3', 'c4e2fa77'],
  [119, '4', '48effd08'],
  [121, '4', '87950dc4'],
  [123, '4', '0d9e3f1d'],
  [125, '4', '73725147'],
  [139, '5', '93d5862e'],
  [143, '5', 'aad073d5'],
  [145, '5', '6a67c3c1'],
  [147, '5', '525d0435'],
  [149, '5', 'be1b4231'],
  [151, '5', 'cff46783'],
  [153, '5', '962da948'],
  [171, '6', 'f711eb85'],
  [173, '6', 'bec8448c'],
  [175, '6', '402e3708'],
  [177, '6', '03a338b5'],
  [179, '6', '6a12dfe9'],
  [181, '6', '4154af44'],
  [199, '7', '80af508a'],
  [201, '7', '6d28c872'],
  [205, '7', '30af9f39'],
  [207, '7', 'f5d94615'],
  [209, '7', 'e2934a61'],
  [213, '7', 'e69e181e'],
  [215, '7', 'ddb0f3e4'],
  [217, '7', 'e0e52014'],
  [219, '7', '9f00bc76'],
  [221, '7', '0d7534fa'],
  [223, '7', '1ac12e50'],
  [225, '7', 'b1b97c9f'],
  [229, '7', 'd9145353'],
  [231, '7', '35391b22'],
  [233, '7', '2f61288c'],
  [239, '8', '7db7793b'],
  [241, '8', '021323c2'],
  [243, '8', 'e2aaa194'],
  [245, '8', 'f7f0b5fc'],
  [247, '8', 'aae8534a'],
];

const coordinators = [
  ['1', 'Sở Nội vụ'],
  ['2', 'Sở Tư pháp'],
  ['3', 'Văn phòng UBND tỉnh'],
  ['4', 'Sở Nội vụ'],
  ['5', 'Sở Nội vụ'],
  ['6', 'Sở Tài chính'],
  ['7', 'Sở Thông tin và Truyền thông'],
  ['8', null],
] as const;

/** The figures of every line that states targets. */
const figures: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  'hai-duong-2024': {
    39: '>30',
    53: '=100',
    55: '=100',
    57: '=2',
    73: '=100',
    75: 'b95-100',
    77: '=100',
    79: '=80 >=50',
    81: '>=70',
    83: '=100',
    85: '>=90',
    87: '=60 <=15',
    113: '=100',
    131: '=100',
    133: '=100',
    135: '=100',
    159: '=100',
    161: '=100',
    163: '=100',
    165: '=100',
    189: '=80 =100',
    191: '=85 =75 =65',
    193: '=100',
    195: '>=80',
  },
  'bac-giang-2024': {
    37: '=100',
    39: '=100',
    41: '=100 >90 >60',
    43: '>95 >85 >65 >70 >60 >60',
    105: '>=30',
    157: '>=90',
    165: '>90',
    169: '=100 =100',
    171: '=100 =70',
    205: '=1',
    243: '=100',
    258: '=100',
    267: '=100',
    269: '>90 >60',
    273: '>=80',
    274: '>70 >60 >=60',
    278: '>50 >50',
    281: '=100',
    331: '=90',
    333: '>=30',
    354: '>70 >60 >60 >70',
    355: '=100 =100 >50',
    359: '>95 >85 >65',
    360: '=100',
    361: '=100',
    365: '=100',
  },
  'dong-nai-2024': {
    40: '=100',
    42: '=100',
    64: '=100',
    66: '=100 =70',
    68: '=100 =100',
    70: '>=10 >=20',
    72: '>=70 >=40 >=35',
    74: '>=80 >=30 >=20',
    76: '=100 =100 >=80 >=40 >=30',
    78: '=100',
    80: '>=97 >=94',
    82: '>=97 >=93',
    142: '=100',
    164: '=100 =90',
    166: '=100',
    168: '>=50 =100',
    170: '=100',
    222: '=100 =100 >=30 >=15',
    224: '=100 =95 =100',
    276: '>=50 =100 =50',
    280: '<=20',
    416: '=100',
    417: '=100',
    424: '=100',
    425: '=100',
    426: '=100',
    431: '=70',
    432: '=10 >=20',
    433: '=100',
    437: '=100',
    442: '=100',
    443: '>=97 =100',
    447: '=100',
    449: '>=94',
    455: '=100',
    456: '>=80 >=40 >=30',
    457: '=100',
    461: '>=70 >=40 >=35',
    463: '=80 =30 =20',
    470: '>=97 >=93',
    472: '=100',
    487: '=100',
    488: '=100 >=90',
    489: '=100',
    493: '>=50',
    494: '=100',
    495: '=100',
    514: '=100 =100 =95 =100',
    521: '=500',
    523: '>=80 >=40 >=30 =100 >=30 >=15',
    535: '>=50',
  },
};

const printed = ({ comparator, values }: ReadTarget): string =>
  `${comparator === 'between' ? 'b' : comparator}${values.join('-')}`;

const figuresOf = ({ targets }: PlanReading): Record<number, string> => {
  const lines = Map.groupBy(targets, ({ lines: [line = 0] }) => line);
  return Object.fromEntries([...lines].map(([line, all]) => [line, all.map(printed).join(' ')]));
};

describe.skipIf(sharedIsMissing())('the prose of the plans as issued', () => {
  it('gives every bullet of Hải Dương 2024 as a task of its area, with the agency in charge proposed', async () => {
    const { areas, tasks, issues } = await read('hai-duong-2024');
    expect(areas.map(({ code, coordinator }) => [code, coordinator])).toEqual(coordinators);
    expect(tasks.map(({ lines, area, activity }) => [lines[0], area, hashOf(activity ?? '')])).toEqual(bullets);
    const inCharge = new Map<string, string | null>(coordinators);
    expect(tasks.filter(({ area, lead }) => (lead[0] ?? null) !== (inCharge.get(area ?? '') ?? null))).toEqual([]);
    expect(tasks.every(({ needsReview, deadline }) => needsReview && deadline.kind === 'none')).toBe(true);
    expect(tasks.filter(({ task }) => task !== null).map(({ lines }) => lines[0])).toEqual([
      205, 207, 209, 213, 215, 217, 219, 221, 223, 229, 231, 233,
    ]);
    expect(issues.map(({ code, lines }) => [code, ...lines])).toEqual([
      ['goal-without-figure', 115],
      ['goal-without-figure', 167],
      ['goal-without-figure', 187],
    ]);
  });

  it.each(Object.keys(figures))('finds every figure of %s and no other', async (name) => {
    expect(figuresOf(await read(name))).toEqual(figures[name]);
  });

  it.each([
    [
      'bac-giang-2024',
      65,
      ['Giám đốc Sở', 'Thủ trưởng cơ quan thuộc UBND tỉnh', 'Chủ tịch UBND huyện, thành phố'],
      '2024-02-29',
    ],
    ['bac-giang-2024', 85, ['Các sở, cơ quan thuộc UBND tỉnh', 'UBND cấp huyện'], '2024-01-14'],
    ['bac-giang-2024', 85, ['UBND cấp xã'], '2024-01-30'],
    ['bac-giang-2024', 91, ['Các sở, cơ quan, đơn vị thuộc UBND tỉnh', 'UBND cấp huyện', 'UBND cấp xã'], '2024-02-27'],
    ['bac-giang-2024', 105, ['Sở Nội vụ'], '2024-12-31'],
    ['bac-giang-2024', 115, ['Văn phòng UBND tỉnh'], '2024-12-31'],
    ['dong-nai-2024', 68, ['Ủy ban nhân dân tỉnh Đồng Nai'], '2024-12-31'],
    ['dong-nai-2024', 72, ['Ủy ban nhân dân tỉnh Đồng Nai'], '2024-12-31'],
    ['dong-nai-2024', 316, ['Thủ trưởng các Sở, ngành', 'UBND cấp huyện', 'UBND cấp xã'], '2024-01-30'],
    ['hai-duong-2024', 271, ['Sở Nội vụ'], '2024-12-31'],
    ['hai-duong-2024', 301, ['Sở Tài chính'], '2024-12-31'],
  ])('%s, line %i: a duty of %s', async (name, line, who, day) => {
    const { duties } = await read(name);
    const found = duties.filter(({ lines }) => lines.includes(line)).map((duty) => [duty.who, duty.deadline.due]);
    expect(found).toContainEqual([who, [day]]);
  });

  it.each([
    ['bac-giang-2024', 89, 'Chủ tịch UBND tỉnh (qua Sở Nội vụ)', ['month', 'quarter', 'half-year', 'year', 'ad-hoc']],
    ['dong-nai-2024', 320, 'Sở Nội vụ', ['quarter-1', 'half-year', 'quarter-3', 'year', 'ad-hoc']],
    ['dong-nai-2024', 328, 'Tỉnh ủy; Bộ Nội vụ; Chính phủ', ['ad-hoc']],
    ['hai-duong-2024', 263, 'UBND tỉnh (qua Sở Nội vụ)', ['ad-hoc']],
    ['can-tho-khcn-2023', 137, null, ['quarter-1', 'quarter-2', 'half-year', 'year', 'ad-hoc']],
    ['hai-duong-2023', 85, 'UBND tỉnh; Bộ Tài chính', ['year']],
  ])('%s, line %i: reports to %s', async (name, line, to, periods) => {
    const { reporting } = await read(name);
    const found = reporting.filter(({ lines }) => lines.includes(line));
    expect(found.map((regime) => [regime.to, regime.periods])).toEqual([[to, periods]]);
  });

  it.each([
    [
      'bac-giang-2024',
      [
        [65, 380],
        [85, 375],
      ],
    ],
    ['dong-nai-2024', [[68, 437]]],
    ['hai-duong-2023', []],
    ['can-tho-khcn-2023', []],
  ])('%s contradicts itself on the lines %j', async (name, lines) => {
    const { issues, tasks } = await read(name);
    const found = issues.filter(({ code }) => code === 'prose-contradicts-table' || code === 'tables-contradict');
    expect(found.map((issue) => issue.lines)).toEqual(lines);
    const marked = tasks.filter((task) => task.issues.some(({ code }) => code === 'prose-contradicts-table'));
    expect(marked.map((task) => [task.lines[0], task.needsReview])).toEqual(
      lines.map(([, row]) => [row, true]).toSorted(),
    );
  });

  it.each([
    ['bac-giang-2024', '213/KH-UBND', 'Ủy ban nhân dân tỉnh Bắc Giang', '2023-12-29', 2024],
    ['can-tho-khcn-2023', null, 'Sở Khoa học và Công nghệ thành phố Cần Thơ', '2023-01-27', 2023],
    ['dong-nai-2024', '300/KH-UBND', 'Ủy ban nhân dân tỉnh Đồng Nai', '2023-12-28', 2024],
    ['hai-duong-2023', null, 'Ủy ban nhân dân tỉnh Hải Dương', null, 2023],
    ['hai-duong-2024', null, 'Ủy ban nhân dân tỉnh Hải Dương', null, 2024],
  ])('%s: number %s, issued by %s on %s for %i', async (name, number, issuer, issuedOn, planYear) => {
    expect((await read(name)).document).toMatchObject({ number, issuer, issuedOn, planYear });
  });
});
