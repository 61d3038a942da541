import { Injectable } from '@nestjs/common';
import { DeadAddressView } from '#directory';
import { BouncedLettersView, LettersSinceView } from '#mail';
import { type AddressTrouble, mergeTroubles } from './domain/address-troubles.js';

const DAY_MS = 24 * 3_600_000;
/** What nobody could be told of for so long is history; the screens keep it. Milliseconds. */
const NEWS_MS = 14 * DAY_MS;
/** A report that came while the last letter was being written is told again rather than never. Milliseconds. */
const OVERLAP_MS = 1_000;

/** Addresses that took no letter since the tenant's coordinators were last told of any. */
@Injectable()
export class FindAddressTroubles {
  constructor(
    private readonly dead: DeadAddressView,
    private readonly bounced: BouncedLettersView,
    private readonly letters: LettersSinceView,
  ) {}

  async run(tenantId: string, standing: readonly string[], now: Date): Promise<AddressTrouble[]> {
    const news = new Date(now.getTime() - NEWS_MS);
    const told = (await this.letters.mentions(tenantId, 'address-trouble', standing, news)).at(-1);
    const since = told ? new Date(told.composedAt.getTime() - OVERLAP_MS) : news;
    const [dead, bounced] = [await this.dead.markedAfter(tenantId, since), await this.bounced.since(tenantId, since)];
    return mergeTroubles(dead.map(reportOf), bounced.map(reportOf));
  }
}

function reportOf<Row extends { readonly at: Date }>(row: Row): Omit<Row, 'at'> & { readonly at: number } {
  return { ...row, at: row.at.getTime() };
}
