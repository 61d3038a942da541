/** `{name}` in each field becomes its value; a name without a value becomes nothing. */
export function fillFields(
  fields: Readonly<Record<string, string>>,
  values: Readonly<Record<string, string>>,
): Record<string, string> {
  const fill = (template: string): string => template.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
  return Object.fromEntries(Object.entries(fields).map(([field, template]) => [field, fill(template)]));
}

/** Whether a field carries the notice's own id: then the gateway can tell a repeated request from a new one. */
export function carriesId(fields: Readonly<Record<string, string>>): boolean {
  return Object.values(fields).some((template) => template.includes('{id}'));
}

/** `data.code=0|1`: whether the answer holds one of the values at the path. */
export function holds(answer: unknown, rule: string): boolean {
  const [path = '', values = ''] = rule.split('=', 2);
  const found = valueAt(answer, path);
  return found !== null && values.split('|').includes(found);
}

/** Text or number at a dotted path, as text; null when there is none. */
export function valueAt(answer: unknown, path: string): string | null {
  let at: unknown = answer;
  for (const step of path.split('.')) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, step)) return null;
    at = (at as Readonly<Record<string, unknown>>)[step];
  }
  return typeof at === 'string' || typeof at === 'number' || typeof at === 'boolean' ? String(at) : null;
}

/** Vietnamese without its marks: what gateways that know no Unicode can carry. */
export function withoutMarks(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D');
}
