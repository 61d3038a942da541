import { Injectable } from '@nestjs/common';
import { type LocalDate, localDateOf } from '#calendar';
import { AgencyNamesView, LoadRecipients } from '#directory';
import type { TroubledAddress } from '#mail';
import { Clock } from '#platform';
import type { AddressTrouble } from './domain/address-troubles.js';

/** Whose the addresses are, and where the next letters to those agencies go. */
@Injectable()
export class NameAddresses {
  constructor(
    private readonly names: AgencyNamesView,
    private readonly recipients: LoadRecipients,
    private readonly clock: Clock,
  ) {}

  async run(tenantId: string, troubles: readonly AddressTrouble[]): Promise<TroubledAddress[]> {
    const agencyIds = [...new Set(troubles.flatMap(({ agencyId }) => agencyId ?? []))];
    const names = await this.names.load(tenantId, agencyIds);
    const resolve = await this.recipients.run({ tenantId, agencyIds });
    const day: LocalDate = localDateOf(this.clock.now());
    return troubles.map(({ address, agencyId, words, at, isDead }) => {
      const to = agencyId === null ? [] : resolve(agencyId, 'duty', day).to.map((mailbox) => mailbox.address);
      const agencyName = (agencyId === null ? undefined : names.get(agencyId)) ?? 'không thuộc cơ quan nào';
      return { address, agencyId, agencyName, words, at, next: nextOf(address, to, isDead) };
    });
  }
}

function nextOf(address: string, to: readonly string[], isDead: boolean): string {
  if (to.length === 0) return 'chưa có địa chỉ nào nhận được thư';
  const list = to.join(', ');
  return !isDead && to.some((each) => each.toLowerCase() === address) ? `${list} (vẫn dùng địa chỉ này)` : list;
}
