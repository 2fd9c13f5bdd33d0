import { nearest } from '../../diagnostics/nearest.ts';
import { sections } from '../../model/kinds.ts';
import type { Store } from '../../store/open-store.ts';
import { kindWords } from './kind-of-word.ts';
import { listOf, type ListRequest } from './list-of.ts';

/** Why a list is empty, and what was probably meant, in one sentence. */
export function nothingFound(store: Pick<Store, 'rows'>, request: ListRequest): string {
  const { kind, text, isWithGone } = request;
  const what = kind ?? 'nothing';
  const problem =
    text === null
      ? `there is no ${what}`
      : `${kind === null ? '' : 'no '}${what} matches ${JSON.stringify(text)}`;
  const others = isWithGone ? 0 : countMatchingOthers(store, request);
  const gone =
    others === 0 ? '' : `; with what is gone or to come ${others === 1 ? 'one is' : `${others} are`}: --gone`;
  const meant =
    others > 0 || text === null ? undefined : (nearestNamed(store, request, text) ?? nearestKind(kind, text));
  return `${problem}${gone}${meant === undefined ? '' : `; did you mean ${meant}?`}`;
}

/** The list that was meant by `peple kafka`. */
function nearestKind(kind: ListRequest['kind'], text: string): string | undefined {
  const [first = '', ...rest] = text.split(' ');
  const meant =
    kind === null && rest.length > 0 ? kindWords.get(nearest(first, kindWords.keys()) ?? '') : undefined;
  return meant && `orgctl list ${sections[meant]} …`;
}

function countMatchingOthers(store: Pick<Store, 'rows'>, request: ListRequest): number {
  return listOf(store, { ...request, columns: 'id', sort: null, isWithGone: true }).total;
}

function nearestNamed(store: Pick<Store, 'rows'>, { kind }: ListRequest, text: string): string | undefined {
  const rows = store
    .rows(`SELECT kind, id, name FROM v_entity`)
    .filter((row) => kind === null || row['kind'] === kind);
  const meant = new Map<string, string>();
  for (const row of rows) {
    const shown = `${row['kind']} ${row['id']}`;
    if (typeof row['name'] === 'string') meant.set(row['name'], shown);
    meant.set(String(row['id']), shown);
  }
  if (kind === null) for (const [word, each] of kindWords) meant.set(word, `orgctl list ${sections[each]}`);
  const found = nearest(text, meant.keys());
  return found === undefined ? undefined : meant.get(found);
}
