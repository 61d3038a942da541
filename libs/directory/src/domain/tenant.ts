import type { IssuerView } from './resolve-agency-name.js';

export const tenantKinds = ['province', 'department', 'ministry', 'district'] as const;
export type TenantKind = (typeof tenantKinds)[number];

/** The level of government it stands on: a department of a province stands on the province's. */
export const tenantLevels = ['province', 'district', 'commune', 'ministry'] as const;
export type TenantLevel = (typeof tenantLevels)[number];

export interface Tenant {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly kind: TenantKind;
  readonly level: TenantLevel;
}

/** Whose plan it is, as far as reading a name like "Văn phòng" depends on it. */
export function issuerViewOf(tenant: Pick<Tenant, 'kind' | 'level'>): IssuerView {
  if (tenant.kind === 'department') return { issuerLevel: tenant.level, issuerKind: 'department' };
  if (tenant.kind === 'ministry') return { issuerLevel: 'ministry', issuerKind: 'other' };
  return { issuerLevel: tenant.level, issuerKind: 'people-committee' };
}

/** Small letters without marks, digits, single hyphens between: it stands in public addresses. */
export const isTenantCode = (code: string): boolean => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(code);
