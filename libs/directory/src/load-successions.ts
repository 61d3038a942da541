import { Injectable } from '@nestjs/common';
import type { Succession } from '#contracts';
import { SuccessionStore } from './succession.store.js';

/** The successions of a tenant, the latest first. */
@Injectable()
export class LoadSuccessions {
  constructor(private readonly successions: SuccessionStore) {}

  run(tenantId: string): Promise<Succession[]> {
    return this.successions.list(tenantId);
  }
}
