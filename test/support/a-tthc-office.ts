import type { TthcField, TthcFigures, TthcReturn, TthcSetting } from '#contracts';
import { aCast, type Cast } from './a-cast.js';
import type { TestApi } from './an-api.js';
import type { Visitor } from './visitor.js';

/** Ten received, four of them carried over; seven resolved, one late; three in process. */
export const soundFigures: TthcFigures = {
  ...{ received: 10, online: 5, direct: 1, carriedOver: 4 },
  ...{ resolved: 7, early: 2, onTime: 4, late: 1 },
  ...{ inProcess: 3, withinLimit: 2, overdue: 1 },
};

/** The month after: what was in process is carried over. */
export const nextFigures: TthcFigures = {
  ...{ received: 8, online: 5, direct: 0, carriedOver: 3 },
  ...{ resolved: 8, early: 0, onTime: 8, late: 0 },
  ...{ inProcess: 0, withinLimit: 0, overdue: 0 },
};

export interface TthcOffice {
  readonly cast: Cast;
  readonly office: Visitor;
  readonly officer: Visitor;
  /** Of Sở Tư pháp, whose officer enters. */
  readonly agencyId: string;
  readonly fields: readonly [TthcField, TthcField];
}

/** The cast's province asks for returns from March 2026 on, in two fields. */
export async function aTthcOffice(api: TestApi, setting: Partial<TthcSetting> = {}): Promise<TthcOffice> {
  const cast = await aCast(api);
  const office = await cast.as('coordinator');
  const officer = await cast.as('officer of Tư pháp');
  const whole = { windowKind: 'calendar-month', dueWorkingDays: 5, firstMonth: '2026-03', owingGroupIds: [] };
  await office.put('/api/tthc/setting', { ...whole, ...setting });
  const items = [
    { code: 'HT', name: 'Hộ tịch' },
    { code: 'CT', name: 'Chứng thực' },
  ];
  const { body } = await office.post<{ items: TthcField[] }>('/api/tthc/fields', { items });
  const [first, second] = body.items;
  if (first === undefined || second === undefined) throw new Error('The fields were not added.');
  return { cast, office, officer, agencyId: cast.agencies['Sở Tư pháp'], fields: [first, second] };
}

export function aReturnForm(fieldId: string, figures: TthcFigures, change: object = {}) {
  const remarks = { carryReason: '', lateCauses: '', apologies: 0, apologyNote: '', correctionReason: '' };
  return { lines: [{ fieldId, figures }], ...remarks, baseVersion: 0, submit: true, ...change };
}

export const returnPath = (month: string, agencyId: string) => `/api/tthc/returns/${month}/${agencyId}`;

export async function theReturn(who: Visitor, month: string, agencyId: string): Promise<TthcReturn> {
  const answer = await who.get<TthcReturn>(`/api/tthc/returns?month=${month}&agencyId=${agencyId}`);
  if (answer.status !== 200) throw new Error(`The return was not shown: ${String(answer.status)}`);
  return answer.body;
}
