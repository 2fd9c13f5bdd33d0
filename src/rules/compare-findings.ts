import type { Finding, FindingBefore, FindingState } from '../diagnostics/finding.ts';
import { isAtLeast } from '../diagnostics/severity.ts';
import { builtInRules } from './all.ts';
import { ComparedFinding } from './compared-finding.ts';

/** The findings of two states, matched by fingerprint. */
export interface ComparedFindings {
  /** Those of the state after in their order, each with its state. */
  readonly findings: readonly Finding[];
  /** Those of the state before that are no more; nothing in the files of today can be pointed at. */
  readonly fixed: readonly Finding[];
}

/**
 * What became of findings between two states that were checked by the same rules on the same day, and speak in the
 * same ids. A line, an order or the name of a file changes nothing.
 */
export function compareFindings(before: Iterable<Finding>, after: Iterable<Finding>): ComparedFindings {
  const known = new Map<string, Finding[]>();
  for (const finding of before) {
    const key = identity(finding);
    const others = known.get(key);
    if (others === undefined) known.set(key, [finding]);
    else others.push(finding);
  }
  const findings = Array.from(after, (finding) => {
    const was = known.get(identity(finding))?.shift();
    return compared(finding, was);
  });
  const fixed = Array.from(known.values()).flatMap((left) =>
    left.map((finding) => new ComparedFinding({ finding, state: 'fixed', position: null })),
  );
  return { findings, fixed };
}

/** As good as the fingerprint, and made in a tenth of the time, where a rule has no keys besides entity and field. */
function identity(finding: Finding): string {
  const { rule, subject, field } = finding;
  if (subject === null || !keyless.has(rule)) return finding.fingerprint();
  return `${rule} ${subject.kind} ${subject.id} ${field ?? ''}`;
}

const keyless = new Set(builtInRules.flatMap(({ id, keys }) => (keys === undefined ? [id] : [])));

function compared(finding: Finding, was: FindingBefore | undefined): Finding {
  const state: FindingState = was === undefined ? 'new' : isWorse(finding, was) ? 'worse' : 'same';
  if (was === undefined || state !== 'worse') return new ComparedFinding({ finding, state });
  return new ComparedFinding({ finding, state, before: { severity: was.severity, value: was.value } });
}

/** Whether it is the same with a higher value or severity. */
export function isWorse(now: FindingBefore, was: FindingBefore): boolean {
  if (now.severity !== was.severity) return isAtLeast(now.severity, was.severity);
  return now.value !== null && was.value !== null && now.value > was.value;
}
