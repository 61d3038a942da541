import { type Command, Option } from 'commander';
import type { CalendarOptions } from './calendar-options.js';

/** `dondoc calendar preview | recompute`. */
export function addCalendarCommands(program: Command, print: (line: string) => void): void {
  const calendar = program.command('calendar').description('Lịch làm việc');
  const format = () => new Option('--format <kiểu>', 'cách in').choices(['json', 'text']).default('text');
  calendar
    .command('preview <file>')
    .description('lịch mới của một năm (như config/calendar/NĂM.json) sẽ dời hạn và mốc nhắc nào; không lưu gì')
    .addOption(format())
    .action(async (file: string, options: CalendarOptions) => {
      const { previewCalendar } = await import('./run-calendar.js');
      await previewCalendar(file, options, print);
    });
  calendar
    .command('recompute')
    .description('sau khi cài lịch làm việc mới: tính lại hạn của các phần việc đang mở và mốc nhắc')
    .option('--dry-run', 'chỉ cho biết hạn nào sẽ dời')
    .addOption(format())
    .action(async (options: CalendarOptions) => {
      const { recompute } = await import('./run-calendar.js');
      await recompute(options, print);
    });
}
