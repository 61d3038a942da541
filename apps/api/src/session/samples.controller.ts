import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Role, type SampleAccount, sampleAccountsSchema } from '#contracts';
import { LoadDirectory } from '#directory';
import { AccountView, SAMPLE_PASSWORD } from '#identity';
import { type Config, CONFIG } from '#platform';
import { Public } from '../doors/allow.js';
import { Answers } from '../doors/answers.js';

/** Whom a visitor wants to be first. */
const interest: readonly Role[] = ['coordinator', 'leader', 'administrator', 'head', 'officer'];

function rankOf({ roles }: SampleAccount): number {
  return Math.min(...roles.map((role) => interest.indexOf(role)));
}

@ApiTags('Phiên làm việc')
@Controller('api/session/samples')
export class SamplesController {
  constructor(
    private readonly accounts: AccountView,
    private readonly loadDirectory: LoadDirectory,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  @Public()
  @ApiOperation({ summary: 'Tài khoản của tỉnh mẫu; trống ở mọi nơi khác' })
  @Answers(sampleAccountsSchema)
  async list(): Promise<{ items: SampleAccount[] }> {
    const accounts = this.config.sample ? await this.accounts.samples() : [];
    const names = await this.agencyNames(accounts[0]?.tenantId);
    const items = accounts.map(({ signInName, displayName, roles, agencyId }) => ({
      ...{ signInName, displayName, roles },
      password: SAMPLE_PASSWORD,
      agencyName: names.get(agencyId ?? '') ?? null,
    }));
    return { items: items.toSorted((a, b) => rankOf(a) - rankOf(b)) };
  }

  /** The sample is one province: one directory holds all its agencies. */
  private async agencyNames(tenantId: string | undefined): Promise<ReadonlyMap<string, string>> {
    if (tenantId === undefined) return new Map();
    const { agencies } = await this.loadDirectory.run(tenantId);
    return new Map(agencies.map(({ id, name }) => [id, name]));
  }
}
