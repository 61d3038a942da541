import { Injectable } from '@nestjs/common';
import { LoadDirectory, LoadSuccessions } from '#directory';

/** Who takes part in a succession, and where letters reach them. */
@Injectable()
export class SuccessionParties {
  constructor(
    private readonly successions: LoadSuccessions,
    private readonly directories: LoadDirectory,
  ) {}

  async load(tenantId: string, successionId: string) {
    const succession = (await this.successions.run(tenantId)).find(({ id }) => id === successionId);
    if (succession === undefined) throw new Error(`There is no succession ${successionId}.`);
    const directory = await this.directories.run(tenantId);
    return { succession, addressOf: (agencyId: string) => directory.byId.get(agencyId)?.email ?? null };
  }
}
