import type { EntityKind } from '../../model/field.ts';
import { idsBeginning, type IdBeginning } from '../../queries/ids-beginning.ts';
import { openQuickly } from './open-quickly.ts';
import type { Completion, Proposal } from './proposal.ts';

/**
 * The ids of what is not gone, of the given kinds and in their order; those of the kinds behind the first `bare` ones
 * with their kind. An id that is in two of them stands with its kind, too, and so does each where a kind is typed.
 */
export async function proposeIds(
  { shell, file, typed }: Completion,
  kinds: readonly EntityKind[],
  bare: number,
): Promise<readonly Proposal[]> {
  const org = await openQuickly(shell, file);
  if (org === null) return [];
  const { store } = org;
  const [written = '', beginning] = typed.split(':');
  if (beginning !== undefined)
    return inKind(
      idsBeginning(
        store,
        kinds.filter((kind) => kind === written),
        beginning,
      ),
    );
  const first = idsBeginning(store, kinds.slice(0, bare), typed);
  const times = new Map<string, number>();
  for (const { id } of first) times.set(id, (times.get(id) ?? 0) + 1);
  const isMeant = ({ id }: IdBeginning) => times.get(id) === 1;
  const others = kinds.slice(bare).filter((kind) => `${kind}:`.startsWith(typed));
  return [
    ...first
      .filter(isMeant)
      .map(({ kind, id, name }) => ({ value: id, says: words(kinds.length === 1 ? [name] : [kind, name]) })),
    ...inKind(first.filter((each) => !isMeant(each))),
    ...inKind(idsBeginning(store, others, '')),
  ];
}

function inKind(found: readonly IdBeginning[]): readonly Proposal[] {
  return found.map(({ kind, id, name }) => ({ value: `${kind}:${id}`, says: words([name]) }));
}

function words(parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null).join(', ');
}
