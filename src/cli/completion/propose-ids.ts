import { readFileSync } from 'node:fs';
import type { EntityKind } from '../../model/field.ts';
import { idsBeginning, type IdBeginning } from '../../queries/ids-beginning.ts';
import { mentionsIncludes } from '../../source/walk-files.ts';
import type { Store } from '../../store/open-store.ts';
import { findFile, stdinName } from '../find-file.ts';
import { openOrg } from '../open-org.ts';
import type { Shell } from '../shell.ts';
import type { Completion, Proposal } from './proposal.ts';

/** A file that was not read before is read here where it is no larger, in bytes: about 500 people, a quarter of a second. */
const mostRead = 256 * 1024;

/**
 * The ids of what is not gone, of the given kinds and in their order; those of the kinds behind the first `bare` ones
 * with their kind. An id that is in two of them stands with its kind, too, and so does each where a kind is typed.
 */
export async function proposeIds(
  { shell, file, typed }: Completion,
  kinds: readonly EntityKind[],
  bare: number,
): Promise<readonly Proposal[]> {
  const store = await openQuickly(shell, file);
  if (store === null) return [];
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

/** The organisation where it was read before or is small; null where there is none, or reading it would take too long. */
async function openQuickly(shell: Shell, file: string | undefined): Promise<Store | null> {
  const main = findFile(shell, file);
  if (main === null || main === stdinName) return null;
  const { store } = await openOrg(shell, {
    ...(file === undefined ? {} : { file }),
    views: 'named',
    read: async (action) => {
      if (!isQuicklyRead(main)) throw new Error('it takes too long to read');
      return action();
    },
  });
  return store;
}

/** What a file includes may be of any size. */
function isQuicklyRead(main: string): boolean {
  const bytes = readFileSync(main);
  return bytes.length <= mostRead && !mentionsIncludes(bytes);
}
