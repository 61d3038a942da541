import type { LetterItem } from '#contracts';
import { QueueLetter } from '#mail';
import { Database, newId } from '#platform';
import type { TestApi } from './an-api.js';

/** A digest letter as the reminder room writes one: three duties overdue, two due on the day. Returns its id. */
export async function aDigest({ app }: TestApi, to: { tenantId: string; agencyId: string; name: string; day: string }) {
  const of = <T>(type: abstract new (...given: never[]) => T): T => app.get<T>(type, { strict: false });
  const anItem = (due: string, stage: string): LetterItem => ({
    assignmentId: newId(),
    task: 1,
    row: null,
    due,
    stage,
  });
  const items = [
    ...['after-3', 'after-7', 'after-1'].map((stage) => anItem('2020-01-01', stage)),
    ...['due', 'due'].map((stage) => anItem(to.day, stage)),
  ];
  const queued = await of(Database).transaction((tx) =>
    of(QueueLetter).run(tx, {
      ...{ tenantId: to.tenantId, key: `digest:${to.agencyId}:${to.day}`, kind: 'digest', items },
      ...{ recipientAgencyId: to.agencyId, recipientName: to.name, address: 'noi-nhan@binhson.example' },
      ...{ subject: 'Nhắc việc', html: '<p>Nhắc việc</p>', text: 'Nhắc việc' },
    }),
  );
  return queued.letterId;
}
