import { accessSync, constants, existsSync, readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** How to start a program so that PostgreSQL agrees to run: it refuses root. */
export interface Launch {
  readonly command: string;
  readonly args: readonly string[];
  readonly uid?: number;
  readonly gid?: number;
}

/** The account PostgreSQL runs as when we are root; null when we are an ordinary user already. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

/** Prefers the system's own `postgres` account, else `nobody`. No account is ever made on the host. */
export function unprivilegedAccount(): Account | null {
  if (process.getuid?.() !== 0) return null;
  const accounts = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  const entry = accounts.find(([name]) => name === 'postgres') ?? accounts.find(([name]) => name === 'nobody');
  if (!entry)
    throw new Error(
      'Đang chạy bằng root và máy không có tài khoản "postgres" hay "nobody": hãy chạy bằng người dùng thường.',
    );
  return { uid: Number(entry[2]), gid: Number(entry[3]) };
}

/**
 * Wraps a command for the account. Where a folder on the way is closed to it (a clone under /root), the program keeps the
 * one right to pass closed folders (CAP_DAC_OVERRIDE), given by util-linux' setpriv; nothing else of root.
 */
export function launchAs(
  account: Account | null,
  command: string,
  args: readonly string[],
  paths: readonly string[],
): Launch {
  if (!account) return { command, args };
  if (paths.every((path) => isReachable(path, account))) return { command, args, ...account };
  if (!canExecute('/usr/bin/setpriv')) {
    throw new Error(
      'Đang chạy bằng root trong thư mục mà tài khoản thường không vào được: hãy đặt mã nguồn và DATA_DIR ở /opt hoặc /srv.',
    );
  }
  const rights = '+dac_override,+dac_read_search';
  const identity = [`--reuid=${account.uid}`, `--regid=${account.gid}`, '--clear-groups'];
  return {
    command: '/usr/bin/setpriv',
    args: [...identity, `--inh-caps=${rights}`, `--ambient-caps=${rights}`, '--', command, ...args],
  };
}

function isReachable(path: string, account: Account): boolean {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    if (existsSync(folder)) {
      const { mode, uid, gid } = statSync(folder);
      const bit = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001;
      if ((mode & bit) === 0) return false;
    }
    if (folder === dirname(folder)) return true;
  }
}

function canExecute(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
