import { Inject, Injectable } from '@nestjs/common';
import type { LocalDate } from '#calendar';
import { composeMorningDiffers, composeMorningHeld } from '#mail';
import { CONFIG, type Config } from '#platform';
import { MorningNamesView } from '#reminder';
import { PostTroubleLetters } from './post-trouble-letters.js';

export interface HeldMorning {
  readonly tenantId: string;
  readonly day: LocalDate;
  /** Digests that were to go out, and agencies forecast. */
  readonly ordered: number;
  readonly forecast: number;
}

/** The storm guard held a morning: nobody hears anything until a coordinator looks. */
@Injectable()
export class TellHeldMorning {
  constructor(
    private readonly post: PostTroubleLetters,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async run({ tenantId, ...held }: HeldMorning): Promise<void> {
    const { publicUrl } = this.config;
    const compose = (recipientName: string) => composeMorningHeld({ ...held, recipientName, publicUrl });
    await this.post.run({ tenantId, kind: 'morning-held', day: held.day, compose });
  }
}

/** A morning brought something else than it was to bring. */
@Injectable()
export class TellMorningDiffers {
  constructor(
    private readonly mornings: MorningNamesView,
    private readonly post: PostTroubleLetters,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async run({ tenantId, day }: { readonly tenantId: string; readonly day: LocalDate }): Promise<void> {
    const found = await this.mornings.find(tenantId, day);
    if (found === null) return;
    const { publicUrl } = this.config;
    const compose = (recipientName: string) => composeMorningDiffers({ ...found, day, recipientName, publicUrl });
    await this.post.run({ tenantId, kind: 'morning-differs', day, compose });
  }
}
