import { type PolicyChangesBody, policyChangesSchema } from '#contracts';
import { BadInput } from '../bad-input.js';

const LISTS = /^(ladders\..+|after)$/;

/** `ladders.quarter=10,5,0`, `headFrom=none` … laid over what the place wants already. Throws {@link BadInput} naming the setting. */
export function readChanges(settings: readonly string[], kept: PolicyChangesBody | null): PolicyChangesBody {
  const changes: Record<string, unknown> = { ...kept };
  const ladders: Record<string, unknown> = { ...kept?.ladders };
  for (const setting of settings) {
    const at = setting.indexOf('=');
    if (at < 1) throw new BadInput(`--set ${setting}: cần có dạng tên=giá trị`);
    const name = setting.slice(0, at);
    const value = valueOf(name, setting.slice(at + 1).trim());
    if (name.startsWith('ladders.')) ladders[name.slice('ladders.'.length)] = value;
    else changes[name] = value;
  }
  const read = policyChangesSchema.safeParse(Object.keys(ladders).length > 0 ? { ...changes, ladders } : changes);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const place = issue?.code === 'unrecognized_keys' ? issue.keys.join(', ') : issue?.path.join('.');
  const message = issue?.code === 'unrecognized_keys' ? 'không có tên này' : issue?.message;
  throw new BadInput(`--set ${place ?? ''}: ${message ?? 'giá trị không hợp lệ'}`);
}

function valueOf(name: string, text: string): unknown {
  if (LISTS.test(name)) return text === '' ? [] : text.split(',').map((each) => numberOf(name, each.trim()));
  return text === 'none' ? null : numberOf(name, text);
}

function numberOf(name: string, text: string): number {
  if (!/^\d{1,4}$/.test(text)) throw new BadInput(`--set ${name}=${text}: cần là số nguyên không âm`);
  return Number(text);
}
