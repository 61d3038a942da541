import type { ReportRegime, SaveRegimeBody } from '#contracts';

export interface RegimeFields extends Omit<SaveRegimeBody, 'owing'> {
  code: string;
  /** `group:Các sở, ban, ngành` or `agency:<id>`. */
  owing: { who: string; dueDay: number; dueMonth: number }[];
}

export function fieldsOf(regime: ReportRegime | null): Partial<RegimeFields> {
  if (regime === null) return { cutOffDay: 14, owing: [], active: true, form: '' };
  const { code, name, receiver, periods, cutOffDay, owing, form, active } = regime;
  return {
    ...{ code, name, periods, cutOffDay, form, active: active || receiver === null },
    ...(receiver && { receiverId: receiver.id }),
    owing: owing.map(({ kind, id, dueDay, dueMonth }) => ({ who: `${kind}:${id}`, dueDay, dueMonth })),
  };
}

export function bodyOf({
  owing,
  form = '',
  active = false,
  ...fields
}: RegimeFields): SaveRegimeBody & { code: string } {
  return {
    ...{ ...fields, form, active },
    owing: (owing ?? []).map(({ who, dueDay, dueMonth }) => {
      const at = who.indexOf(':');
      return { kind: who.slice(0, at) === 'group' ? 'group' : 'agency', id: who.slice(at + 1), dueDay, dueMonth };
    }),
  };
}
