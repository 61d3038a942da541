import { Injectable } from '@nestjs/common';
import { DeliverLetter } from './deliver-letter.js';

/** Conversations with the mail server at once, for one order. */
const AT_ONCE = 5;

/** Many letters that were written together, side by side. */
@Injectable()
export class DeliverLetters {
  constructor(private readonly deliver: DeliverLetter) {}

  async run({ tenantId, letterIds }: { tenantId: string; letterIds: readonly string[] }): Promise<void> {
    const waiting = [...letterIds];
    const lane = async () => {
      for (let letterId = waiting.shift(); letterId !== undefined; letterId = waiting.shift())
        await this.deliver.run({ tenantId, letterId });
    };
    await Promise.all(Array.from({ length: AT_ONCE }, lane));
  }
}
