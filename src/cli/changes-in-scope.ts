import { UserError } from '../diagnostics/user-error.ts';
import type { Change } from '../queries/changes/change.ts';
import type { Scope } from '../queries/scope.ts';
import type { RememberedOrg } from '../rules/opened-org.ts';
import type { FilterOptions } from './filter-options.ts';
import { filteredScope, filtersOf } from './filters.ts';
import type { Shell } from './shell.ts';

/**
 * The changes that filters leave: those of what belongs to them before or after, and those that are about it, such as
 * people who moved out. A filter may name what is only there in one of the two.
 */
export function changesInScope(
  shell: Shell,
  changes: readonly Change[],
  [before, after]: readonly [RememberedOrg, RememberedOrg],
  options: FilterOptions,
): readonly Change[] {
  if (Object.keys(filtersOf(options)).length === 0) return changes;
  const young = attempt(() => filteredScope(shell, after.store, options));
  const old = attempt(() => filteredScope(silent(shell), before.store, options));
  if ('error' in young && 'error' in old) throw young.error;
  const scopes = [young, old].flatMap((each) => ('error' in each || each.value === null ? [] : [each.value]));
  const hasAny = (kind: string, id: string) => scopes.some((scope: Scope) => scope.has(kind, id));
  return changes.filter(
    ({ kind, id, about }) => hasAny(kind, id) || about.some((each) => hasAny(each.kind, each.id)),
  );
}

/** What is worth knowing of a filter is said once. */
function silent(shell: Shell): Shell {
  return { ...shell, stderr: { ...shell.stderr, write: () => {} } };
}

function attempt<T>(ask: () => T): { readonly value: T } | { readonly error: UserError } {
  try {
    return { value: ask() };
  } catch (error) {
    if (error instanceof UserError) return { error };
    throw error;
  }
}
