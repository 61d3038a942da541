import { Injectable } from '@nestjs/common';
import type { Actor } from '#identity';
import { AuditTrail, Clock, Database } from '#platform';
import { TthcKeyStore } from './tthc-key.store.js';

/** From now on the key opens nothing; what it brought stays. */
@Injectable()
export class RevokeTthcKey {
  constructor(
    private readonly keys: TthcKeyStore,
    private readonly database: Database,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** False: there is no such live key. */
  run({ tenantId, accountId: actorId }: Actor, keyId: string): Promise<boolean> {
    return this.database.transaction(async (tx) => {
      if (!(await this.keys.revoke(tx, tenantId, keyId, this.clock.now()))) return false;
      await this.audit.record(tx, { tenantId, actorId, action: 'tthc-key.revoked', subject: `tthc-key:${keyId}` });
      return true;
    });
  }
}
