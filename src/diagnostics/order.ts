import type { Finding } from './finding.ts';
import { severities } from './severity.ts';

/**
 * The order of findings everywhere: file, severity, rule, entity, field path; what has no place comes last. `paths`
 * says where a file lies whose shown path depends on the working folder.
 */
export function findingOrder(paths: ReadonlyMap<string, string>): (a: Finding, b: Finding) => number {
  const fileOf = ({ position }: Finding) =>
    position === null ? '\uffff' : (paths.get(position.file) ?? position.file);
  return (a, b) =>
    (a.position?.file === b.position?.file ? 0 : compareText(fileOf(a), fileOf(b))) || compareWithin(a, b);
}

function compareWithin(a: Finding, b: Finding): number {
  return (
    severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
    compareText(a.rule, b.rule) ||
    compareText(a.subject?.kind ?? '', b.subject?.kind ?? '') ||
    compareText(a.subject?.id ?? '', b.subject?.id ?? '') ||
    compareText(a.field ?? '', b.field ?? '') ||
    (a.position?.line ?? 0) - (b.position?.line ?? 0) ||
    (a.position?.column ?? 0) - (b.position?.column ?? 0) ||
    compareText(a.message, b.message)
  );
}

/** By UTF-16 units, so the same in every locale. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
