import { Injectable } from '@nestjs/common';
import { LoadAddresses, LoadSuccessions } from '#directory';

/** Who takes part in a succession, and where letters reach them. */
@Injectable()
export class SuccessionParties {
  constructor(
    private readonly successions: LoadSuccessions,
    private readonly addresses: LoadAddresses,
  ) {}

  async load(tenantId: string, successionId: string) {
    const succession = (await this.successions.run(tenantId)).find(({ id }) => id === successionId);
    if (succession === undefined) throw new Error(`There is no succession ${successionId}.`);
    return { succession, addressOf: await this.addresses.run(tenantId) };
  }
}
