import type { Subject } from '../diagnostics/finding.ts';
import type { Scope } from '../queries/scope.ts';

/** What is about something that the filters leave; a mistake in a file as a whole is always told. */
export function inScope<F extends { readonly subject: Subject | null }>(
  found: Iterable<F>,
  scope: Scope | null,
): readonly F[] {
  const all = Array.from(found);
  if (scope === null) return all;
  return all.filter(({ subject }) => subject === null || scope.has(subject.kind, subject.id));
}
