export type Command = 'next' | 'previous' | 'confirm' | 'write' | { choose: number };

interface Pressed {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  target: EventTarget | null;
}

const WRITING = 'input, textarea, select, [contenteditable], [role="combobox"], [role="dialog"] *';
const PRESSABLE = 'button, a, [role="option"]';
const letters: Readonly<Record<string, Command>> = { j: 'next', k: 'previous', e: 'write' };

/** Single keys work only while the settling screen holds the focus, and never while something is being typed. */
export function commandOf({ key, ctrlKey, metaKey, altKey, target }: Pressed): Command | null {
  if (ctrlKey || metaKey || altKey || matches(target, WRITING)) return null;
  if (/^[1-9]$/.test(key)) return { choose: Number(key) };
  if (key === 'Enter') return matches(target, PRESSABLE) ? null : 'confirm';
  return letters[key] ?? null;
}

function matches(target: EventTarget | null, selector: string): boolean {
  return target !== null && 'matches' in target && (target as Element).closest(selector) !== null;
}
