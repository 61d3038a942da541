import 'reflect-metadata';
import { Command, CommanderError, Option } from 'commander';
import { ConfigError } from '#config';
import { BadInput } from './bad-input.js';
import { addCalendarCommands } from './calendar/calendar-commands.js';
import { addPolicyCommands } from './policy/policy-commands.js';
import { readStandardInput, readYear } from './read-input.js';

/** Exit codes of `contracts.md`: 0 success, 1 a fault of our own, 2 bad usage or bad input. */
const FAULT = 1;
const BAD_INPUT = 2;

const program = new Command('dondoc').description(
  'Đôn Đốc: theo dõi, nhắc việc và tổng hợp kế hoạch cải cách hành chính',
);
program.exitOverride().showHelpAfterError(false);

const deadline = program.command('deadline').description('Ngôn ngữ thời hạn');
deadline
  .command('parse')
  .description('đọc mỗi dòng một cách ghi thời hạn, in mỗi dòng một đối tượng JSON')
  .requiredOption('--year <năm>', 'năm kế hoạch')
  .action(async (options: { year: string }) => {
    const year = readYear(options.year);
    const { parseDeadlines } = await import('./parse-deadlines.js');
    for (const line of parseDeadlines(await readStandardInput(), year)) print(line);
  });

const plan = program.command('plan').description('Kế hoạch');
plan
  .command('parse <file>')
  .description('đọc một kế hoạch như đã ban hành, in ra JSON')
  .option('--year <năm>', 'năm kế hoạch')
  .action(async (file: string, options: { year?: string }) => {
    const year = options.year === undefined ? undefined : readYear(options.year);
    const { parsePlan } = await import('./parse-plan.js');
    print(JSON.stringify(await parsePlan(file, year)));
  });

addPolicyCommands(program, print);
addCalendarCommands(program, print);

program
  .command('rehearse <plan>')
  .description('chạy thử cả năm của một kế hoạch trên đồng hồ đặt trước, in mọi thư sẽ gửi')
  .option('--directory <csv>', 'danh bạ cơ quan')
  .option('--events <jsonl>', 'những việc các cơ quan đã làm')
  .option('--from <ngày>', 'ngày công bố kế hoạch (YYYY-MM-DD)')
  .option('--to <ngày>', 'ngày cuối cùng theo dõi (YYYY-MM-DD)')
  .option('--out <thư mục>', 'nơi ghi thư và báo cáo tổng hợp')
  .option('--year <năm>', 'năm kế hoạch')
  .addOption(new Option('--format <kiểu>', 'cách in').choices(['json', 'text']).default('text'))
  .action(async (file: string, options: import('./rehearse/read-rehearsal.js').RehearseOptions) => {
    const { rehearse } = await import('./rehearse/rehearse.js');
    await rehearse(file, options, print);
  });

program
  .command('start')
  .description('khởi động dịch vụ: cơ sở dữ liệu đi kèm (khi chưa đặt DATABASE_URL), API và một tiến trình xử lý')
  .action(async () => {
    const { start } = await import('./start/start.js');
    process.exitCode = await start();
  });

program
  .command('migrate')
  .description('nâng cấu trúc cơ sở dữ liệu lên phiên bản này')
  .action(async () => {
    const { migrateDatabase } = await import('./migrate-database.js');
    for (const line of await migrateDatabase()) print(line);
  });

program
  .command('migrations')
  .command('check')
  .description('so cấu trúc do các bước nâng cấp tạo ra với mô tả trong mã nguồn')
  .action(async () => {
    const { checkMigrations } = await import('./check-migrations.js');
    process.exitCode = (await checkMigrations(print)) ? 0 : FAULT;
  });

// Whoever reads us may have seen enough (`… | head`): that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

function complain(message: string): void {
  process.stderr.write(`${message.split('\n').join(' ').trim()}\n`);
}

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? 0 : BAD_INPUT;
  } else if (
    error instanceof BadInput ||
    error instanceof ConfigError ||
    (error as Error).name === 'FolderInUseError'
  ) {
    complain((error as Error).message);
    process.exitCode = BAD_INPUT;
  } else {
    process.stderr.write(
      `Lỗi của hệ thống: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
    );
    process.exitCode = FAULT;
  }
}
