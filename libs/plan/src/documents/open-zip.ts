import { Unzip, UnzipInflate } from 'fflate';
import { unreadable, UnreadableContent } from './content.js';

/** A Word file of a hundred pages holds some dozens of entries and a few megabytes. */
const limits = { entries: 3_000, entryBytes: 96 * 1024 * 1024, totalBytes: 160 * 1024 * 1024 };
const CHUNK = 64 * 1024;

export interface Archive {
  /** Every name in it, as written. */
  readonly names: ReadonlySet<string>;
  /** Bytes of an entry that was asked for. */
  readonly entries: ReadonlyMap<string, Uint8Array>;
}

/**
 * Unpacks what is wanted and nothing else, counting while it inflates: a bomb is left before it bursts. Throws UnreadableContent for
 * archives that are damaged, too large, or play tricks with names.
 */
export function openZip(bytes: Uint8Array, wanted: (name: string) => boolean): Archive {
  const names = new Set<string>();
  const chunks = new Map<string, Uint8Array[]>();
  const unfinished = new Set<string>();
  let total = 0;
  const unzip = new Unzip((file) => {
    checkName(file.name, names);
    names.add(file.name);
    if (names.size > limits.entries) throw unreadable('unsafe-archive', 'tệp nén chứa quá nhiều mục.');
    if (!wanted(file.name)) return;
    const own: Uint8Array[] = [];
    chunks.set(file.name, own);
    unfinished.add(file.name);
    let size = 0;
    file.ondata = (error, data, final) => {
      // What we throw below comes back to us here as the inflater's error.
      if (error !== null) throw (error as Error) instanceof UnreadableContent ? error : damaged();
      size += data.length;
      total += data.length;
      if (size > limits.entryBytes || total > limits.totalBytes)
        throw unreadable('too-large', 'nội dung bung ra lớn bất thường (tệp nén bẫy?); tệp bị từ chối.');
      own.push(data);
      if (final) unfinished.delete(file.name);
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  push(unzip, bytes);
  if (unfinished.size > 0 || names.size === 0) throw damaged();
  return { names, entries: new Map([...chunks].map(([name, parts]) => [name, Buffer.concat(parts)])) };
}

function push(unzip: Unzip, bytes: Uint8Array): void {
  try {
    for (let at = 0; at < bytes.length; at += CHUNK)
      unzip.push(bytes.subarray(at, at + CHUNK), at + CHUNK >= bytes.length);
  } catch (error) {
    // fflate's own errors have a number; ours go on as they are.
    if (error instanceof Error && 'code' in error && typeof error.code === 'number') throw damaged();
    throw error;
  }
}

function damaged() {
  return unreadable('damaged', 'tệp bị hỏng hoặc chưa tải lên hết; hãy mở bằng Word hoặc Excel, lưu lại rồi nhập.');
}

function checkName(name: string, known: ReadonlySet<string>): void {
  const parts = name.split('/');
  if (name.startsWith('/') || name.includes('\\') || /^[a-z]:/i.test(name) || parts.includes('..'))
    throw unreadable('unsafe-archive', 'tệp nén chứa đường dẫn không an toàn; tệp bị từ chối.');
  if (known.has(name)) throw unreadable('unsafe-archive', 'tệp nén chứa hai mục trùng tên; tệp bị từ chối.');
}
