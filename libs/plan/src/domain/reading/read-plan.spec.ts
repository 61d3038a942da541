import { describe, expect, it } from 'vitest';
import { readPlan } from './read-plan.js';

const title = 'KẾ HOẠCH\nCải cách hành chính tỉnh An Bình năm 2024\n\n';
const header = ['STT', 'Nội dung', 'Sản phẩm', 'Chủ trì', 'Phối hợp', 'Thời gian'];
const wide = ['STT', 'Nhiệm vụ', 'Hoạt động', 'Sản phẩm', 'Chủ trì', 'Phối hợp', 'Thời gian'];
const grid = (...rows: string[][]) => rows.map((row) => row.join('\t')).join('\n');
const read = (body: string) => readPlan(title + body);
const codes = (issues: readonly { code: string }[]) => issues.map(({ code }) => code);

describe('a table of tasks', () => {
  it('reads areas, agencies and deadlines of plain rows without any doubt', () => {
    const { areas, tasks } = read(
      grid(
        header,
        ['I', 'Cải cách thể chế', '', '', '', ''],
        ['1', 'Ban hành kế hoạch rà soát', 'Kế hoạch', 'Sở Tư pháp', 'Các sở, ngành', 'Quý I/2024'],
      ),
    );
    expect(areas).toEqual([{ code: 'I', name: 'Cải cách thể chế', coordinator: null }]);
    expect(tasks).toHaveLength(1);
    expect(tasks[0]).toMatchObject({
      area: 'I',
      row: '1',
      task: null,
      activity: 'Ban hành kế hoạch rà soát',
      deliverable: 'Kế hoạch',
      lead: ['Sở Tư pháp'],
      coordinating: ['Các sở, ngành'],
      deadlineText: 'Quý I/2024',
      lines: [6],
      needsReview: false,
      issues: [],
    });
    expect(tasks[0]?.deadline.due).toEqual(['2024-03-31']);
  });

  it.each([
    [
      ['TT', 'Nội dung công việc', 'Đơn vị thực hiện', 'Đơn vị phối hợp', 'Hoàn thành', 'Kết quả'],
      'words of another office',
    ],
    [
      ['STT', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Tiến độ', 'Sản phẩm đầu ra'],
      'columns in another order',
    ],
  ])('finds the columns by %s', (words) => {
    const { tasks } = read(grid(words, ['1', 'Lập danh mục', 'Sở Y tế', 'Các sở', '15/3/2024', 'Danh mục']));
    expect(tasks[0]).toMatchObject({
      activity: 'Lập danh mục',
      lead: ['Sở Y tế'],
      coordinating: ['Các sở'],
      deadlineText: '15/3/2024',
      deliverable: 'Danh mục',
    });
  });

  it('merges a header on two lines and skips the numbers under it', () => {
    const { tasks } = read(
      grid(
        ['STT', 'Nhiệm vụ', 'Phân công', '', 'Thời gian'],
        ['', '', 'Chủ trì', 'Phối hợp', ''],
        ['(1)', '(2)', '(3)', '(4)', '(5)'],
        ['1', 'Lập danh mục', 'Sở Y tế', 'Các sở', 'Tháng 5/2024'],
      ),
    );
    expect(tasks.map(({ lead, coordinating }) => [lead, coordinating])).toEqual([[['Sở Y tế'], ['Các sở']]]);
  });

  it('reads heading rows however they are printed, and no heading as a task', () => {
    const { areas, tasks } = read(
      grid(
        header,
        ['1', 'Cải cách thể chế', '', '', '', ''],
        ['1', 'Việc một', 'Báo cáo', 'Sở Y tế', '', 'Năm 2024'],
        ['<b>II. Cải cách bộ máy</b>', '', '', '', '', ''],
        ['<b>1</b>', '<b>Rà soát chung</b>', '', '', '', ''],
        ['1.1', 'Việc hai', 'Báo cáo', 'Sở Y tế', '', 'Năm 2024'],
        ['III', '', 'CẢI CÁCH CÔNG VỤ', '', '', ''],
        ['1', 'Việc ba', 'Báo cáo', 'Sở Y tế', '', 'Năm 2024'],
        ['TỔNG CỘNG: 3 NHIỆM VỤ', '', '', '', '', ''],
      ),
    );
    expect(areas.map(({ code, name }) => `${code} ${name}`)).toEqual([
      'I Cải cách thể chế',
      'II Cải cách bộ máy',
      'III CẢI CÁCH CÔNG VỤ',
    ]);
    expect(tasks.map(({ area, activity }) => `${area ?? ''} ${activity ?? ''}`)).toEqual([
      'I Việc một',
      'II Việc hai',
      'III Việc ba',
    ]);
  });

  it('says when the table counts more tasks than were read', () => {
    const { issues } = read(
      grid(header, ['1', 'Việc một', 'Báo cáo', 'Sở Y tế', '', 'Năm 2024'], ['TỔNG CỘNG: 4', '', '', '', '', '']),
    );
    expect(codes(issues)).toContain('total-mismatch');
  });

  it('puts shifted cells right by what they hold', () => {
    const { tasks } = read(
      grid(
        wide,
        ['1', 'Nhiệm vụ 1: Lập sổ', 'Hoạt động 1: Mở sổ', 'Kế hoạch', 'Sở Y tế', 'Các sở', 'Quý I/2024'],
        ['Nhiệm vụ 2: Khóa sổ', 'Hoạt động 1: Đóng sổ', 'Báo cáo', 'Sở Nội vụ', 'Các sở', 'Quý II/2024', ''],
        ['3', '', 'Nhiệm vụ 3: Giữ sổ', 'Hoạt động 1: Cất sổ', 'Báo cáo', 'Sở Tài chính', 'Các sở', 'Quý III/2024'],
      ),
    );
    expect(tasks.map(({ task, lead, deadlineText }) => [task, lead[0], deadlineText])).toEqual([
      ['Nhiệm vụ 1: Lập sổ', 'Sở Y tế', 'Quý I/2024'],
      ['Nhiệm vụ 2: Khóa sổ', 'Sở Nội vụ', 'Quý II/2024'],
      ['Nhiệm vụ 3: Giữ sổ', 'Sở Tài chính', 'Quý III/2024'],
    ]);
  });

  it('doubts a row in which one agency column is lost', () => {
    const { tasks } = read(grid(header, ['1', 'Mở sổ', 'Kế hoạch', 'Sở Y tế', 'Quý I/2024']));
    expect(codes(tasks[0]?.issues ?? [])).toContain('column-missing');
  });

  it('reads a table without header by its contents and doubts every row of it', () => {
    const row = (n: string) => [
      n,
      `Việc thứ ${n} trong năm của các đơn vị`,
      'Báo cáo',
      'Sở Y tế',
      'Các sở',
      'Quý I/2024',
    ];
    const { tasks, issues } = read(grid(row('1'), row('2'), row('3')));
    expect(tasks.map(({ lead, needsReview }) => [lead[0], needsReview])).toEqual([
      ['Sở Y tế', true],
      ['Sở Y tế', true],
      ['Sở Y tế', true],
    ]);
    expect(issues.map(({ code, lines }) => [code, lines])).toContainEqual(['unknown-header', [4]]);
  });

  it('reads one table an area, each under its heading, and heading rows that lost their blank cells', () => {
    const table = (row: string[]) => grid(header, row);
    const { areas, tasks } = read(
      `1. Cải cách thể chế\n\n${table(['1', 'Mở sổ', 'Sổ', 'Sở Y tế', '', 'Năm 2024'])}\n\n2. Cải cách công vụ:\n\n${table(['1', 'Mở lớp', 'Lớp', 'nt', '', 'Năm 2024'])}\n`,
    );
    expect(areas.map(({ code, name }) => [code, name])).toEqual([
      ['1', 'Cải cách thể chế'],
      ['2', 'Cải cách công vụ'],
    ]);
    expect(tasks.map(({ area }) => area)).toEqual(['1', '2']);
    const short = read(
      `${grid(header, ['I', 'Cải cách thể chế'])}\n${grid(['1', 'Mở sổ', 'Sổ', 'Sở Y tế', '', 'Năm 2024'])}\nII. CẢI CÁCH CÔNG VỤ\n${grid(['2', 'Mở lớp', 'Lớp', 'Sở Y tế', '', 'Năm 2024'])}`,
    );
    expect(short.tasks.map(({ area }) => area)).toEqual(['I', 'II']);
  });

  it('repeats the cell above where the row says "như trên"', () => {
    const { tasks } = read(
      grid(header, ['1', 'Mở sổ', 'Sổ', 'Sở Y tế', '', 'Năm 2024'], ['2', 'Đóng sổ', 'Sổ', 'nt', '', 'Như trên']),
    );
    expect(tasks[1]).toMatchObject({ lead: ['Sở Y tế'], deadlineText: 'Năm 2024', deadlineInherited: false });
  });

  it('keeps a row without text, with a doubt', () => {
    const { tasks } = read(grid(header, ['1', '', 'Báo cáo', 'Sở Y tế', '', 'Năm 2024']));
    expect(codes(tasks[0]?.issues ?? [])).toEqual(['activity-missing']);
  });

  it('asks for the lead and the deadline that are not there', () => {
    const { tasks } = read(grid(header, ['1', 'Mở sổ', 'Báo cáo', '', '', '']));
    expect(codes(tasks[0]?.issues ?? [])).toEqual(['lead-missing', 'deadline-missing']);
    expect(tasks[0]?.deadline.kind).toBe('none');
  });
});

describe('page breaks', () => {
  it('joins a cut row over a repeated header and a footnote', () => {
    const { tasks } = read(
      `${grid(header, ['1', 'Xây dựng quy chế phối hợp của', 'Quyết định', 'Sở Y tế, UBND cấp', 'Các sở', 'Tháng 4'])}\n\n<sup>1</sup> Chú thích.\n\n${grid(header, ['', 'các đơn vị', 'ban hành', 'huyện', '', 'năm 2024'])}`,
    );
    expect(tasks).toHaveLength(1);
    expect(tasks[0]).toMatchObject({
      activity: 'Xây dựng quy chế phối hợp của các đơn vị',
      deliverable: 'Quyết định ban hành',
      lead: ['Sở Y tế', 'UBND cấp huyện'],
      deadlineText: 'Tháng 4 năm 2024',
      lines: [5, 10],
      needsReview: false,
    });
  });

  it('doubts a cell whose rest is nowhere to be found', () => {
    const { tasks } = read(
      `${grid(header, ['1', 'Mở sổ', 'Báo cáo', 'Sở Y tế, UBND các', '', 'Năm 2024'])}\n\n${grid(header, ['2', 'Đóng sổ', 'Báo cáo', 'Sở Y tế', '', 'Năm 2024'])}`,
    );
    expect(codes(tasks[0]?.issues ?? [])).toContain('cell-cut');
    expect(tasks[1]?.issues).toEqual([]);
  });

  it('reads a table that goes on without header', () => {
    const { tasks } = read(
      `${grid(header, ['1', 'Mở sổ', 'Báo cáo', 'Sở Y tế', '', 'Năm 2024'])}\n\n${grid(['2', 'Đóng sổ', 'Báo cáo', 'Sở Nội vụ', '', 'Năm 2024'])}`,
    );
    expect(tasks.map(({ lead }) => lead)).toEqual([['Sở Y tế'], ['Sở Nội vụ']]);
  });
});

describe('spans', () => {
  const rows = grid(
    wide,
    ['1', 'Nhiệm vụ 1: Theo dõi kho lưu trữ', 'Kiểm kê kho lưu trữ', 'Báo cáo', 'Sở Nội vụ', '', 'Quý I/2024'],
    ['2', '', 'Soạn lịch đào tạo tin học', 'Lịch', 'Sở Y tế', '', 'Quý II/2024'],
    ['3', 'Nhiệm vụ 2: Đào tạo tin học cho cán bộ', 'Mở lớp đào tạo tin học', 'Lớp', 'Sở Y tế', '', 'Quý III/2024'],
    ['4', '', 'Cấp chứng chỉ đào tạo tin học', '', '', '', ''],
  );

  it('gives a blank label to the span a careful reader sees, also when it is printed below', () => {
    const { tasks } = read(rows);
    expect(tasks.map(({ task }) => task?.slice(0, 10))).toEqual([
      'Nhiệm vụ 1',
      'Nhiệm vụ 2',
      'Nhiệm vụ 2',
      'Nhiệm vụ 2',
    ]);
    expect(tasks.map(({ issues }) => codes(issues).includes('span-unsure'))).toEqual([false, true, false, false]);
  });

  it('fills a merged row from its neighbour and says that the deadline is inherited', () => {
    const last = read(rows).tasks.at(-1);
    expect(last).toMatchObject({ lead: ['Sở Y tế'], deadlineText: 'Quý III/2024', deadlineInherited: true });
  });

  it('doubts what is taken from a doubtful row', () => {
    const lost = ['1', 'Nhiệm vụ 1: Sổ', 'Mở sổ', 'Sổ', 'Sở Y tế', 'Quý I/2024'];
    const { tasks } = read(grid(wide, lost, ['2', '', 'Ghi sổ', '', '', '', '']));
    expect(tasks.map(({ issues }) => codes(issues))).toEqual([['column-missing'], ['column-missing']]);
  });

  it('leaves a deadline blank between two different ones', () => {
    const { tasks } = read(
      grid(
        wide,
        ['1', 'Nhiệm vụ 1: Sổ', 'Mở sổ', 'Sổ', 'Sở Y tế', '', 'Năm 2023'],
        ['2', '', 'Ghi sổ', 'Sổ', 'Sở Y tế', '', ''],
        ['3', '', 'Khóa sổ', 'Sổ', 'Sở Y tế', '', 'Năm 2024'],
      ),
    );
    expect(tasks[1]).toMatchObject({ deadlineText: null, deadlineInherited: false, needsReview: true });
  });

  it('doubts a lead taken from the row above where no label proves the span', () => {
    const { tasks } = read(
      grid(header, ['1', 'Mở sổ', 'Sổ', 'Sở Y tế', '', 'Quý I/2024'], ['2', 'Ghi sổ', 'Sổ', '', '', 'Quý II/2024']),
    );
    expect(tasks[1]).toMatchObject({ lead: ['Sở Y tế'], needsReview: true });
  });
});

describe('several activities in one cell', () => {
  const one = (activity: string, product: string, lead: string, due: string) =>
    read(grid(header, ['1', activity, product, lead, 'Các sở', due])).tasks;

  it('makes a task of each labelled activity', () => {
    const tasks = one('<p>Hoạt động 1: Mở sổ</p> <p>Hoạt động 2: Khóa sổ</p>', 'Sổ', 'Sở Y tế', 'Năm 2024');
    expect(tasks.map(({ activity, lead }) => [activity, lead])).toEqual([
      ['Hoạt động 1: Mở sổ', ['Sở Y tế']],
      ['Hoạt động 2: Khóa sổ', ['Sở Y tế']],
    ]);
  });

  it('splits paragraphs only where another column splits with them', () => {
    const split = one(
      '<p>Mở sổ</p><p>Khóa sổ</p>',
      '<p>Sổ</p><p>Biên bản</p>',
      'Sở Y tế',
      '<p>Quý I/2024</p><p>Quý II/2024</p>',
    );
    expect(split.map(({ activity, deliverable, deadlineText }) => [activity, deliverable, deadlineText])).toEqual([
      ['Mở sổ', 'Sổ', 'Quý I/2024'],
      ['Khóa sổ', 'Biên bản', 'Quý II/2024'],
    ]);
    expect(one('<p>Mở sổ</p><p>Khóa sổ</p>', 'Sổ', 'Sở Y tế', 'Năm 2024').map(({ activity }) => activity)).toEqual([
      'Mở sổ Khóa sổ',
    ]);
  });

  it('doubts paragraphs that do not pair off', () => {
    const tasks = one('<p>Mở sổ</p><p>Ghi sổ</p><p>Khóa sổ</p>', 'Sổ', '<p>Sở Y tế</p><p>Sở Nội vụ</p>', 'Năm 2024');
    expect(tasks).toHaveLength(3);
    expect(tasks.every(({ issues }) => codes(issues).includes('parallel-unsure'))).toBe(true);
  });
});

describe('the prose', () => {
  const prose = `I. MỤC TIÊU\n\n1. Cải cách thể chế\n\n- Tối thiểu 80% hồ sơ tại cấp sở, 40% tại cấp huyện được số hóa.\n\nII. NHIỆM VỤ\n\n1. Cải cách thể chế\n\n- Rà soát văn bản của\n\nngành hằng năm;\n- Lập các sổ:\n+ Sổ đến;\n+ Sổ đi.\n\n2. Cải cách công vụ\n\na) Chỉ tiêu\n\n- 100% công chức được bồi dưỡng.\n\nb) Nhiệm vụ\n\n- Mở lớp bồi dưỡng.\n\nIII. TỔ CHỨC THỰC HIỆN\n\n1. Sở Tư pháp\n\n- Chủ trì, theo dõi nội dung cải cách thể chế; báo cáo trước ngày 15/11/2024.\n`;

  it('gives the bullets of a plan without table as tasks of their area, with its agency proposed', () => {
    const { areas, tasks } = read(prose);
    expect(areas.map(({ code, name, coordinator }) => [code, name, coordinator])).toEqual([
      ['1', 'Cải cách thể chế', 'Sở Tư pháp'],
      ['2', 'Cải cách công vụ', null],
    ]);
    expect(tasks.map(({ area, task, activity }) => [area, task, activity])).toEqual([
      ['1', null, '- Rà soát văn bản của ngành hằng năm;'],
      ['1', '- Lập các sổ:', '+ Sổ đến;'],
      ['1', '- Lập các sổ:', '+ Sổ đi.'],
      ['2', null, '- Mở lớp bồi dưỡng.'],
    ]);
    expect(tasks.map(({ lead, issues }) => [lead[0], issues[1]?.code])).toEqual([
      ['Sở Tư pháp', 'lead-from-area'],
      ['Sở Tư pháp', 'lead-from-area'],
      ['Sở Tư pháp', 'lead-from-area'],
      [undefined, 'lead-missing'],
    ]);
    expect(tasks.every(({ deadlineText, needsReview }) => deadlineText === null && needsReview)).toBe(true);
  });

  it('finds one target per figure, the comparing word holding for a list', () => {
    const { targets } = read(prose);
    expect(targets.map(({ comparator, values, level }) => [comparator, values, level])).toEqual([
      ['>=', [80], 'department'],
      ['>=', [40], 'district'],
      ['=', [100], 'province'],
    ]);
  });

  it('finds dated duties and whose they are, and takes no cited date for one', () => {
    const { duties } = read(`${prose}\n2. Sở Y tế\n\n- Thực hiện Nghị định số 1/2020/NĐ-CP ngày 02/3/2020.\n`);
    expect(duties.map(({ who, deadlineText }) => [who, deadlineText])).toContainEqual([
      ['Sở Tư pháp'],
      'trước ngày 15/11/2024',
    ]);
    expect(duties.some(({ text }) => text.includes('2020'))).toBe(false);
  });

  it('doubts a row whose figure the prose contradicts', () => {
    const { tasks } = read(
      `I. MỤC TIÊU\n\n1. Cải cách thủ tục hành chính\n\nMức độ hài lòng của người dân về giải quyết thủ tục đạt tối thiểu 90%;\n\n${grid(
        header,
        ['I', 'Cải cách thủ tục hành chính', '', '', '', ''],
        [
          '1',
          'Nâng chất lượng',
          'Mức độ hài lòng của người dân về giải quyết thủ tục đạt 85%',
          'Sở Y tế',
          '',
          'Năm 2024',
        ],
      )}`,
    );
    expect(codes(tasks[0]?.issues ?? [])).toEqual(['target-conflict']);
  });
});

describe('the head of the document', () => {
  it('reads number, day, issuer and year', () => {
    const { document } = readPlan(
      `Số: 15/KH-UBND\n\nAn Bình, ngày 05 tháng 01 năm 2024\n\n${title}(Kèm theo Kế hoạch số 15/KH-UBND của Ủy ban nhân dân tỉnh An Bình)\n`,
    );
    expect(document).toEqual({
      number: '15/KH-UBND',
      title: 'KẾ HOẠCH Cải cách hành chính tỉnh An Bình năm 2024',
      issuer: 'Ủy ban nhân dân tỉnh An Bình',
      issuedOn: '2024-01-05',
      planYear: 2024,
    });
  });

  it('reads decomposed Vietnamese as composed', () => {
    const text = title + grid(header, ['1', 'Mở sổ', 'Sổ', 'Sở Y tế', '', 'Quý I/2024']);
    expect(readPlan(text.normalize('NFD'))).toEqual(readPlan(text));
  });

  it('doubts every date when no year is in sight', () => {
    const { tasks, issues } = readPlan(`KẾ HOẠCH\n\n${grid(header, ['1', 'Mở sổ', 'Sổ', 'Sở Y tế', '', 'Quý I'])}`);
    expect(codes(issues)).toContain('plan-year-missing');
    expect(tasks[0]?.needsReview).toBe(true);
  });
});

describe('any text at all', () => {
  it.each([
    '',
    '\t\t\t',
    'a\tb\tc',
    '<p>'.repeat(1000),
    '('.repeat(5000),
    `${'\t'.repeat(150)}\n`.repeat(30),
    '1\t2\t3\n'.repeat(200),
  ])('is read without a throw', (text) => {
    expect(readPlan(text).document).toBeDefined();
  });
});
