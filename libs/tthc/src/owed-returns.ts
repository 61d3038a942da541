import { Injectable } from '@nestjs/common';
import type { TthcMonth } from '#contracts';
import { LoadDirectory } from '#directory';
import { owingAgencies } from './domain/owes-returns.js';
import { TthcSettingStore } from './tthc-setting.store.js';

export interface OwedReturn {
  readonly agencyId: string;
  readonly agencyName: string;
  readonly level: string;
}

/** Who owes a return for a month, in the order of the directory. */
@Injectable()
export class OwedReturns {
  constructor(
    private readonly settings: TthcSettingStore,
    private readonly loadDirectory: LoadDirectory,
  ) {}

  async run(tenantId: string, month: TthcMonth): Promise<OwedReturn[]> {
    const setting = await this.settings.load(tenantId);
    if (setting === null) return [];
    const owing = owingAgencies(await this.loadDirectory.run(tenantId), setting, month);
    return owing.map(({ id: agencyId, name: agencyName, level }) => ({ agencyId, agencyName, level }));
  }
}
