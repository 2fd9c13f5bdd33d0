import type { Org, Waiver } from './org.ts';
import type { Finding, Severity } from './rule.ts';
import { rules } from './rules.ts';

const otherRules = [
  'yaml-syntax',
  'file-readable',
  'version-supported',
  'known-field',
  'field-type',
  'required-field',
  'id-format',
  'defined-once',
  'own-rule-valid',
  'waiver-current',
  'change-keeps-owner',
  'change-keeps-roles',
  'change-keeps-knowledge',
  'change-size',
  'change-line-managers',
  'change-cross-tribe',
];

function silences(waiver: Waiver, day: string, rule: string, entity: string, field: string | null): boolean {
  return (
    waiver.until >= day &&
    waiver.rule === rule &&
    waiver.entity === entity &&
    (waiver.field === null || waiver.field === field)
  );
}

export function isWaived(org: Org, day: string, rule: string, entity: string, field: string | null): boolean {
  return org.waivers.some((waiver) => silences(waiver, day, rule, entity, field));
}

/** `waiver-current`: a waiver is not expired, of a known rule, and silences something. */
export function findWaiverFindings(
  org: Org,
  day: string,
  findings: readonly Finding[],
): { readonly findings: readonly Finding[]; readonly notChecked: readonly string[] } {
  const level = org.policy.get('waiver-current')?.level;
  if (level === 'off') return { findings: [], notChecked: [] };
  if (org.waivers.length === 0) return { findings: [], notChecked: ['waiver-current'] };
  const known = new Set([...rules.map(({ id }) => id), ...otherRules]);
  const severity: Severity = level === 'error' || level === 'info' ? level : 'warning';
  return {
    notChecked: [],
    findings: org.waivers
      .filter(
        (waiver) =>
          !known.has(waiver.rule) ||
          !findings.some(({ rule, entity, field }) => silences(waiver, day, rule, entity, field)),
      )
      .map(({ entity, field }) => ({ rule: 'waiver-current', severity, entity, field, waived: false })),
  };
}
