import { Injectable } from '@nestjs/common';
import { MarkAddressBounced } from '#directory';
import { LetterView } from '#mail';

/** A letter showed that its address is none: the directory takes note, in the receiving server's words. */
@Injectable()
export class MarkDeadAddress {
  constructor(
    private readonly letters: LetterView,
    private readonly markAddressBounced: MarkAddressBounced,
  ) {}

  async run({ tenantId, letterId }: { tenantId: string; letterId: string }): Promise<void> {
    const letter = (await this.letters.standing(tenantId, [letterId])).get(letterId);
    // Sent again to another address meanwhile, the letter says nothing about that one.
    if (!letter?.address || (letter.status !== 'bounced' && letter.status !== 'refused')) return;
    const { address, lastError } = letter;
    await this.markAddressBounced.run({ tenantId, address, reason: lastError ?? 'không nêu lý do' });
  }
}
