import { Inject, Injectable } from '@nestjs/common';
import { LoadTenant } from '#directory';
import { CONFIG, type Config } from '#platform';

/** Where the public finds what a tenant has issued. */
@Injectable()
export class PublicAddress {
  constructor(
    private readonly tenants: LoadTenant,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @param pathOf the path by the tenant's code */
  async find(tenantId: string, pathOf: (code: string) => string): Promise<string> {
    const tenant = await this.tenants.run(tenantId);
    if (tenant === null) throw new Error(`There is no tenant ${tenantId}.`);
    return `${this.config.publicUrl}${pathOf(tenant.code)}`;
  }
}
