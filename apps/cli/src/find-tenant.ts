import type { INestApplicationContext } from '@nestjs/common';
import { ListTenants, type Tenant } from '#directory';
import { BadInput } from './bad-input.js';

/** The tenant of that code; without a code the only one there is. */
export async function findTenant(rooms: INestApplicationContext, code: string | undefined): Promise<Tenant> {
  const tenants = await rooms.get(ListTenants).run();
  const codes = tenants.map((tenant) => tenant.code).join(', ');
  if (code === undefined) {
    const [only, ...others] = tenants;
    if (only !== undefined && others.length === 0) return only;
    throw new BadInput(
      tenants.length === 0 ? 'Chưa có cơ quan ban hành nào.' : `Hãy chọn cơ quan ban hành bằng --tenant: ${codes}`,
    );
  }
  const found = tenants.find((tenant) => tenant.code === code);
  if (found === undefined) throw new BadInput(`--tenant ${code}: không có cơ quan ban hành này (có: ${codes})`);
  return found;
}
