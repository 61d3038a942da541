import type { RulePart, SimpleRule } from './deadline-rule.js';
import { stripReference } from './take-remarks.js';

/** "Thường xuyên; theo kế hoạch", "Quý II; khi có hướng dẫn": what waits or points elsewhere is a remark on the one rule beside it. */
export function attachRemarks(parts: readonly RulePart[]): SimpleRule | null {
  const [rule, ...others] = parts.filter((part) => !isRemark(part));
  const remarks = parts.filter(isRemark).map((part) => part.rule);
  if (!rule || rule.scope !== null || others.length > 0 || remarks.length === 0) return null;
  const all = [rule.rule, ...remarks];
  const merged = {
    ...rule.rule,
    condition: joined(all.map(({ condition }) => condition)),
    reference: joined(all.map(({ reference }) => reference)),
    doubts: [...new Set(all.flatMap(({ doubts }) => doubts))],
  };
  stripReference(merged);
  return merged;
}

function isRemark({ scope, rule }: RulePart): boolean {
  return scope === null && (rule.kind === 'conditional' || rule.kind === 'by-reference');
}

function joined(texts: readonly (string | null)[]): string | null {
  const said = texts.filter((text) => text !== null);
  return said.length > 0 ? said.join('; ') : null;
}
