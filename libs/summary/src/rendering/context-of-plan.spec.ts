import { describe, expect, it } from 'vitest';
import { contextOfPlan } from './context-of-plan.js';

const plan = { number: '12/KH-UBND', issuer: 'Ủy ban nhân dân tỉnh Mẫu Sơn', issuedOn: '2025-12-30', planYear: 2026 };

describe('contextOfPlan', () => {
  it.each([
    ['Sở Nội vụ', 'BC-SNV', 'GIÁM ĐỐC'],
    ['Sở Khoa học và Công nghệ', 'BC-SKHCN', 'GIÁM ĐỐC'],
    ['Văn phòng UBND tỉnh', 'BC-VPUBNDT', 'CHÁNH VĂN PHÒNG'],
  ])('frames a report of %s', (standingAgency, symbol, signer) => {
    const context = contextOfPlan({ ...plan, standingAgency });
    expect(context).toMatchObject({ symbol, place: 'Mẫu Sơn', superiorBody: plan.issuer, issuingBody: standingAgency });
    expect(context.signer.lines).toEqual([signer]);
  });
});
