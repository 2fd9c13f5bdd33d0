import { nearest } from '../diagnostics/nearest.ts';
import { joinWords } from '../diagnostics/words.ts';
import type { EntityKind } from '../model/field.ts';
import type { Store } from '../store/open-store.ts';
import { textCell } from './cells.ts';

interface Candidate {
  readonly kind: EntityKind;
  readonly id: string;
  readonly name: string;
}

/**
 * What was probably meant by a word that nothing is called: what begins with it or has it as a word of its id or name,
 * else the nearest id. `did you mean person gus-holm or gus-young?`; undefined where nothing is near.
 */
export function meantReference(
  store: Pick<Store, 'rows'>,
  written: string,
  kinds: readonly EntityKind[],
): string | undefined {
  const candidates = candidatesOf(store, kinds);
  const wanted = written.trim().toLowerCase();
  const alike = wanted === '' ? [] : candidates.filter((each) => isCalledInPart(each, wanted));
  if (alike.length > 0) return didYouMean(alike);
  const id = nearest(
    written,
    candidates.map((each) => each.id),
  );
  const same = candidates.find((each) => each.id === id);
  return same && didYouMean([same]);
}

/** Everything of some kinds, by kind as they stand there, then by id. */
function candidatesOf(store: Pick<Store, 'rows'>, kinds: readonly EntityKind[]): readonly Candidate[] {
  const rows = store.rows(`SELECT kind, id, name FROM entity ORDER BY id`);
  return kinds.flatMap((kind) =>
    rows.flatMap((row) =>
      row['kind'] === kind ? [{ kind, id: String(row['id']), name: textCell(row['name']) ?? '' }] : [],
    ),
  );
}

function isCalledInPart({ id, name }: Candidate, wanted: string): boolean {
  return [id, name].some((text) => {
    const lower = text.toLowerCase();
    return lower.startsWith(wanted) || lower.split(/[^\p{L}\p{N}]+/u).includes(wanted);
  });
}

/** The kind is said once, and again where it changes. */
function didYouMean(candidates: readonly Candidate[]): string {
  const words = candidates.map(({ kind, id }, index) =>
    candidates[index - 1]?.kind === kind ? id : `${kind} ${id}`,
  );
  return `did you mean ${joinWords(words, 5, 'or')}?`;
}
