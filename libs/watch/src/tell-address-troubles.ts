import { Inject, Injectable } from '@nestjs/common';
import { localDateOf, vietnamCalendar } from '#calendar';
import { isOpen, LoadMailSettings } from '#directory';
import { composeAddressTrouble } from '#mail';
import { PlansInForceView } from '#plan';
import { Clock, CONFIG, type Config } from '#platform';
import { isTimeToTell } from './domain/address-troubles.js';
import { FindAddressTroubles } from './find-address-troubles.js';
import { NameAddresses } from './name-addresses.js';
import { PostTroubleLetters } from './post-trouble-letters.js';

/** Addresses in trouble that are to be told of, by name, in one letter. */
@Injectable()
export class AddressNews {
  constructor(
    private readonly find: FindAddressTroubles,
    private readonly name: NameAddresses,
    private readonly post: PostTroubleLetters,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Returns how many letters were written. `standing`: the tenant's standing agencies. */
  async run(tenantId: string, standing: readonly string[]): Promise<number> {
    const now = this.clock.now();
    const troubles = await this.find.run(tenantId, standing, now);
    if (!isTimeToTell(troubles, now.getTime())) return 0;
    const addresses = await this.name.run(tenantId, troubles);
    const { publicUrl } = this.config;
    const compose = (recipientName: string) => composeAddressTrouble({ recipientName, publicUrl, addresses });
    return this.post.run({ tenantId, kind: 'address-trouble', day: localDateOf(now), compose });
  }
}

/** To be run every few minutes: within each tenant's hours, once a day where there is something new, the coordinators are told. */
@Injectable()
export class TellAddressTroubles {
  constructor(
    private readonly plans: PlansInForceView,
    private readonly settings: LoadMailSettings,
    private readonly news: AddressNews,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const now = this.clock.now();
    const settings = await this.settings.run();
    const agencies = await this.plans.standingAgencies(localDateOf(now));
    for (const [tenantId, standing] of Map.groupBy(agencies, (agency) => agency.tenantId)) {
      if (!isOpen(now.getTime(), settings.window(tenantId), vietnamCalendar)) continue;
      await this.news.run(
        tenantId,
        standing.map(({ agencyId }) => agencyId),
      );
    }
  }
}
