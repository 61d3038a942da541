import { Injectable } from '@nestjs/common';
import { issuerViewOf, LoadDirectory, LoadTenant } from '#directory';
import { type Supporters, supportersOf } from '../domain/supporters.js';

/** Who stands behind the names of "cơ quan phối hợp" in a tenant's plans. */
@Injectable()
export class FindSupporters {
  constructor(
    private readonly directories: LoadDirectory,
    private readonly tenants: LoadTenant,
  ) {}

  async load(tenantId: string): Promise<(names: readonly string[]) => Supporters> {
    const directory = await this.directories.run(tenantId);
    const tenant = await this.tenants.run(tenantId);
    const issuer = tenant === null ? {} : issuerViewOf(tenant);
    const found = new Map<string, Supporters>();
    return (names) => {
      const key = JSON.stringify(names);
      const known = found.get(key) ?? supportersOf(names, directory, issuer);
      found.set(key, known);
      return known;
    };
  }
}
