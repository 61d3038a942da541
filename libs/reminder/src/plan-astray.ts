import { Injectable } from '@nestjs/common';
import { PlanDuties } from './plan-duties.js';

/** Duties in one page: after an upgrade everything may be astray, and each page costs a pass of the database. */
const PAGE = 20_000;

interface Astray {
  readonly id: string;
  readonly tenantId: string;
}

/** Plans anew whatever is found, page by page; what stays astray is found again at the next recovery and not before. */
@Injectable()
export class PlanAstray {
  constructor(private readonly planDuties: PlanDuties) {}

  /** Returns how many duties were planned. */
  async run<Duty extends Astray>(
    read: (after: string | null, limit: number) => Promise<readonly Duty[]>,
    afterwards: (planned: readonly Duty[]) => Promise<void> = () => Promise.resolve(),
  ): Promise<number> {
    let after: string | null = null;
    let planned = 0;
    do {
      const page: readonly Duty[] = await read(after, PAGE);
      for (const [tenantId, some] of Map.groupBy(page, (each) => each.tenantId))
        await this.planDuties.run({ tenantId, ids: some.map(({ id }) => id) });
      await afterwards(page);
      planned += page.length;
      after = page.length < PAGE ? null : (page.at(-1)?.id ?? null);
    } while (after !== null);
    return planned;
  }
}
