import type { Command } from 'commander';
import { UserError } from '../diagnostics/user-error.ts';
import { resolveReference } from '../queries/resolve.ts';
import { scopeOf, setScope, type Filters, type Scope } from '../queries/scope.ts';
import type { EntityKind } from '../model/field.ts';
import { fieldTables } from '../model/kinds.ts';
import type { Store } from '../store/open-store.ts';
import type { FilterOptions } from './filter-options.ts';
import type { Shell } from './shell.ts';

/** What each of them leaves, in the order of the help. */
export const filterDocs = [
  { name: '--tribe', value: '<tribe>', doc: 'only what belongs to it and the tribes below it' },
  { name: '--squad', value: '<squad>', doc: 'only what belongs to it' },
  { name: '--tier', value: '<1-4>', doc: 'only components of this tier and their owners' },
  { name: '--owner', value: '<owner>', doc: 'what it owns: a squad, tribe:, guild:, person:' },
] as const;

/** Adds them to a command. */
export function addFilterOptions(command: Command): Command {
  for (const { name, value, doc } of filterDocs) command.option(`${name} ${value}`, doc);
  return command;
}

/** What the filters leave; null where none is written. Throws a UserError: 2 for a wrong one, 3 where nothing is left. */
export function filteredScope(shell: Shell, store: Store, options: FilterOptions): Scope | null {
  const { tribe, squad, tier, owner } = options;
  const filters: Filters = {
    tribe: tribe === undefined ? null : resolveWithNote(shell, store, tribe, ['tribe']).id,
    squad: squad === undefined ? null : resolveWithNote(shell, store, squad, ['squad']).id,
    tier: tier === undefined ? null : tierOf(tier),
    owner: owner === undefined ? null : ownerOf(shell, store, owner),
  };
  const scope = scopeOf(store, filters);
  if (scope === null) return null;
  if (scope.entities.length === 0) throw nothingLeft(options);
  setScope(store, scope);
  return scope;
}

/** What filters leave is nothing that an answer could be about. */
export function nothingLeft(options: FilterOptions): UserError {
  return new UserError(
    3,
    `nothing is left by ${filterWords(options)}`,
    'leave a filter out, or see orgctl list',
  );
}

/** The filters as they were written: `--tribe playback --tier 1`. */
export function filterWords(options: FilterOptions): string {
  return Object.entries(filtersOf(options))
    .map(([name, value]) => `--${name} ${value}`)
    .join(' ');
}

/** Those filters that were written, by name. */
export function filtersOf({ tribe, squad, tier, owner }: FilterOptions): Readonly<Record<string, string>> {
  const written = Object.entries({ tribe, squad, tier, owner });
  return Object.fromEntries(written.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}

/** Resolves an argument and says on stderr what is worth knowing about it. */
export function resolveWithNote(
  shell: Shell,
  store: Store,
  written: string,
  allowed?: readonly EntityKind[],
): { readonly kind: EntityKind; readonly id: string } {
  const { kind, id, note } = resolveReference(store, written, allowed);
  if (note !== null) shell.stderr.write(`orgctl: ${note}\n`);
  return { kind, id };
}

function tierOf(written: string): number {
  const { min, max } = fieldTables.component.tier;
  const tier = Number(written.replace(/^t/i, ''));
  if (Number.isInteger(tier) && tier >= min && tier <= max && written !== '') return tier;
  throw new UserError(
    2,
    `--tier ${JSON.stringify(written)} is no tier`,
    `write a whole number from ${min} to ${max}`,
  );
}

/** An owner may be written that does not exist: whoever asks for its gaps must find them. */
function ownerOf(shell: Shell, store: Store, written: string): NonNullable<Filters['owner']> {
  const kinds = fieldTables.component.owner.to;
  try {
    return resolveWithNote(shell, store, written, kinds);
  } catch (error) {
    const [prefix = '', ...rest] = written.split(':');
    const kind = kinds.find((each) => each === prefix) ?? kinds[0];
    const id = rest.length === 0 ? written : rest.join(':');
    const sql = `SELECT 1 FROM component_owner WHERE owner_kind = :kind AND owner_id = :id LIMIT 1`;
    if (store.rows(sql, { kind, id }).length > 0) return { kind, id };
    if (written.toLowerCase() !== 'none') throw error;
    throw new UserError(2, '--owner none: nothing is called so', 'orgctl gaps lists what nobody owns');
  }
}
