import { loadConfig } from '#config';
import { migrate, openDatabase } from '#platform';
import { roomDatabases } from '#rooms';
import { BadInput } from './bad-input.js';

/** Applies what is missing to the database of DATABASE_URL. Returns what was done, in words. */
export async function migrateDatabase(): Promise<string[]> {
  const config = loadConfig(process.env);
  if (!config.databaseUrl) throw new BadInput('DATABASE_URL chưa đặt: cơ sở dữ liệu đi kèm tự nâng cấp khi khởi động.');
  const dataSource = await openDatabase(config.databaseUrl, roomDatabases);
  try {
    const ran = await migrate(dataSource);
    return ran.length === 0 ? ['Cơ sở dữ liệu đã ở phiên bản này.'] : ran.map((name) => `Đã chạy ${name}.`);
  } finally {
    await dataSource.destroy();
  }
}
