import { type Command, Option } from 'commander';
import type { PolicyOptions } from './policy-options.js';

type Print = (line: string) => void;

const NAMES = `ladders.year, ladders.half-year, ladders.quarter, ladders.month, ladders.week, after (dãy số cách nhau bằng dấu phẩy);
afterEvery, afterRepeats, headFrom, coordinatorFrom, leaderFrom, approvalAfter, approvalStandingAfter, approvalEvery, approvalRepeats,
contributionBefore (một số, hoặc none: không nhắc). Đơn vị: ngày làm việc.`;

/** `dondoc policy show | preview | set`. */
export function addPolicyCommands(program: Command, print: Print): void {
  const policy = program.command('policy').description('Lịch nhắc: toàn cơ quan, một kế hoạch, lĩnh vực hoặc nhiệm vụ');
  placed(policy.command('show'))
    .description('lịch nhắc đang áp dụng')
    .action(async (options: PolicyOptions) => (await import('./run-policy.js')).showPolicy(options, print));
  changing(policy.command('preview'))
    .description('số thư mỗi tháng trước và sau khi đổi; không lưu gì')
    .action(async (options: PolicyOptions) => (await import('./run-policy.js')).previewPolicy(options, print));
  changing(policy.command('set'))
    .description('đặt lịch nhắc riêng cho một nơi; mốc nhắc được tính lại, điều đã nhắc không nhắc lại')
    .action(async (options: PolicyOptions) => (await import('./run-policy.js')).setPolicy(options, print));
}

function placed(command: Command): Command {
  return command
    .option('--tenant <mã>', 'cơ quan ban hành (khi có nhiều hơn một)')
    .option('--plan <mã hoặc số>', 'kế hoạch đã công bố, theo mã hoặc số ký hiệu')
    .option('--area <ký hiệu>', 'lĩnh vực của kế hoạch')
    .option('--task <mã>', 'nhiệm vụ của kế hoạch')
    .addOption(new Option('--format <kiểu>', 'cách in').choices(['json', 'text']).default('text'));
}

function changing(command: Command): Command {
  const collect = (value: string, before: readonly string[] = []) => [...before, value];
  return placed(command)
    .option('--set <tên=giá trị>', 'điều muốn khác, có thể lặp lại', collect)
    .option('--reset', 'bỏ mọi điều riêng của nơi này')
    .addHelpText('after', `\nTên của --set: ${NAMES}\nVí dụ: --set ladders.quarter=10,5,0 --set headFrom=none`);
}
