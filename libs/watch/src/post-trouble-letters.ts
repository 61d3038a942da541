import { Injectable } from '@nestjs/common';
import type { LocalDate } from '#calendar';
import type { ComposedLetter, LetterToQueue } from '#mail';
import { QueueLetter } from '#mail';
import { Database } from '#platform';
import { FindCoordinators } from './find-coordinators.js';

export interface Trouble {
  readonly tenantId: string;
  readonly kind: Extract<LetterToQueue['kind'], 'morning-held' | 'morning-differs' | 'address-trouble'>;
  readonly day: LocalDate;
  readonly compose: (recipientName: string) => ComposedLetter;
}

/**
 * One letter about a trouble to each coordinator concerned, one a day for each kind. It goes at once, beside the digests: the storm guard
 * holds orders of digests alone.
 */
@Injectable()
export class PostTroubleLetters {
  constructor(
    private readonly coordinators: FindCoordinators,
    private readonly queueLetter: QueueLetter,
    private readonly database: Database,
  ) {}

  /** Returns how many were written. */
  async run({ tenantId, kind, day, compose }: Trouble): Promise<number> {
    const coordinators = await this.coordinators.run(tenantId);
    return this.database.transaction(async (tx) => {
      let written = 0;
      for (const { agencyId, name, address } of coordinators) {
        const key = `${kind}:${agencyId}:${address?.toLowerCase() ?? ''}:${day}`;
        const recipient = { recipientAgencyId: agencyId, recipientName: name, address };
        const letter = { tenantId, key, kind, ...recipient, ...compose(name), items: [] };
        const { isNew } = await this.queueLetter.run(tx, letter);
        if (isNew) written += 1;
      }
      return written;
    });
  }
}
