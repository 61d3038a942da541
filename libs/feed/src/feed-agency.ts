import { Injectable } from '@nestjs/common';
import { DirectoryView } from '#directory';
import { AccountView, may } from '#identity';
import type { FeedOwner } from './feed-keeper.js';

/** Whose duties a feed shows at this moment. */
@Injectable()
export class FeedAgency {
  constructor(
    private readonly accounts: AccountView,
    private readonly directory: DirectoryView,
  ) {}

  /** Null when the account is closed, or may no longer see an agency's duties. */
  async run({ tenantId, scope, ownerId }: FeedOwner): Promise<{ readonly id: string; readonly name: string } | null> {
    const id = scope === 'agency' ? ownerId : await this.agencyOf(tenantId, ownerId);
    return id === null ? null : this.directory.agency(tenantId, id);
  }

  private async agencyOf(tenantId: string, accountId: string): Promise<string | null> {
    const actor = await this.accounts.actor(tenantId, accountId);
    if (actor === null || actor.agencyId === null) return null;
    const { agencyId } = actor;
    return may(actor, 'assignment.read', { tenantId, agencyId }) ? agencyId : null;
  }
}
