import { Injectable } from '@nestjs/common';
import type { TthcFigures, TthcMonth } from '#contracts';
import { LoadDirectory } from '#directory';
import { figuresTogether, monthsWithin } from './domain/months-together.js';
import { owingAgencies } from './domain/owes-returns.js';
import { sumFigures } from './domain/tthc-figures.js';
import type { DaySpan } from './domain/tthc-window.js';
import { TthcReturnStore } from './tthc-return.store.js';
import { TthcSettingStore } from './tthc-setting.store.js';

export interface ReturnsOfSpan {
  /** All fields together, over the months that were handed in. */
  readonly figures: TthcFigures;
  readonly months: readonly TthcMonth[];
  /** Owed, and not handed in. */
  readonly missing: readonly TthcMonth[];
}

/** What one agency handed in over the months that end within a span of days. */
@Injectable()
export class AgencyReturns {
  constructor(
    private readonly settings: TthcSettingStore,
    private readonly loadDirectory: LoadDirectory,
    private readonly returns: TthcReturnStore,
  ) {}

  /** Null: it owes none of these months. */
  async run(tenantId: string, agencyId: string, span: DaySpan): Promise<ReturnsOfSpan | null> {
    const setting = await this.settings.load(tenantId);
    if (setting === null) return null;
    const directory = await this.loadDirectory.run(tenantId);
    const owed = monthsWithin(setting.windowKind, span).filter((month) =>
      owingAgencies(directory, setting, month).some(({ id }) => id === agencyId),
    );
    if (owed.length === 0) return null;
    const handedIn: { month: TthcMonth; figures: TthcFigures }[] = [];
    for (const month of owed) {
      const standing = (await this.returns.standing({ tenantId, month }, [agencyId])).get(agencyId);
      if (standing) handedIn.push({ month, figures: sumFigures(standing.lines.map(({ figures }) => figures)) });
    }
    const months = handedIn.map(({ month }) => month);
    return {
      figures: figuresTogether(handedIn.map(({ figures }) => figures)),
      ...{ months, missing: owed.filter((month) => !months.includes(month)) },
    };
  }
}
