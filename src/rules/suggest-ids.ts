import { nearestIds } from '../diagnostics/nearest.ts';
import { compareText } from '../diagnostics/order.ts';
import { joinWords } from '../diagnostics/words.ts';
import type { Rule } from './rule.ts';
import type { RuleRow, RuleStore } from './run-rules.ts';

/** An id that leads nowhere, as it was written, and the kinds that the field allows, the field's own first. */
export interface WrongId {
  readonly kind: string;
  readonly id: string;
  readonly allowed: readonly string[];
}

/** What to do about an id that leads nowhere: "did you mean squad search?"; undefined where nothing is like it. */
export type SuggestId = (wrong: WrongId) => string | undefined;

/** What stands between ids that were read as one: a comma that is missing or in no list, a dash too far to the right. */
const severalIds = / - |[, ]+/;

/**
 * Knows what was probably meant, from the rows of `entity` (kind, id) and `former_id` (kind, id, former_id). The same
 * id under another kind comes first, then an earlier id, then the nearest one.
 */
export function suggestIds(entities: readonly RuleRow[], formerIds: readonly RuleRow[]): SuggestId {
  const idsByKind = new Map<string, Set<string>>();
  for (const { kind, id } of entities) addTo(idsByKind, String(kind), String(id));
  const successors = new Map<string, string>();
  for (const { kind, id, former_id: former } of formerIds) {
    const key = `${kind}:${former}`;
    const known = successors.get(key);
    if (known === undefined || String(id) < known) successors.set(key, String(id));
  }
  const searches = new Map<string, (written: string) => readonly string[]>();
  const search = (kind: string, written: string) => {
    const found = searches.get(kind) ?? searchAmong(idsByKind.get(kind) ?? new Set());
    searches.set(kind, found);
    return found(written);
  };

  return ({ kind, id, allowed }) => {
    const several = id.split(severalIds);
    if (several.length > 1 && several.every((each) => allowed.some((one) => idsByKind.get(one)?.has(each)))) {
      const wayOut = id.includes(' - ') ? 'put their dashes below each other' : 'write them as a list';
      return `these are ${several.length} ids, ${joinWords(several)}: ${wayOut}`;
    }
    const write = (meant: string, to: string) =>
      allowed.length > 1 && meant !== allowed[0] ? `${meant}:${to}` : to;
    const meantKinds = [kind, ...allowed.filter((each) => each !== kind)].filter((each) =>
      allowed.includes(each),
    );
    for (const each of meantKinds) {
      const now = successors.get(`${each}:${id}`);
      if (now !== undefined) return `${each} ${id} is called ${now} now: write ${write(each, now)}`;
      if (each !== kind && idsByKind.get(each)?.has(id) === true)
        return `there is a ${each} ${id}: write ${write(each, id)}`;
    }
    for (const [each, ids] of allowed.includes(kind) ? idsByKind : []) {
      if (each !== kind && ids.has(id))
        return `there is a ${each} ${id}, but a ${meantKinds.join(' or ')} belongs here`;
    }
    for (const each of meantKinds) {
      const found = search(each, id);
      if (found.length > 0) return `did you mean ${each} ${joinWords(found, 3, 'or')}?`;
    }
    return undefined;
  };
}

/** The suggestions of a store, whose ids are read when the first is asked for. */
export function suggestionsOf(store: Pick<RuleStore, 'rows'>): SuggestId {
  let suggest: SuggestId | undefined;
  return (wrong) => {
    suggest ??= suggestIds(
      [...store.rows(`SELECT kind, id FROM entity WHERE kind <> 'org'`), ...knownRules(store)],
      store.rows(`SELECT kind, id, former_id FROM former_id`),
    );
    return suggest(wrong);
  };
}

/** The rules that there are, as if `rule` were a kind: none where no waiver could be of one. */
function knownRules(store: Pick<RuleStore, 'rows'>): readonly RuleRow[] {
  const isKnown = store.rows(`SELECT 1 FROM temp.sqlite_schema WHERE name = 'known_rule'`).length > 0;
  return isKnown ? store.rows(`SELECT 'rule' AS kind, rule AS id FROM known_rule`) : [];
}

/** What the help of a row is, where its rule says which id may be wrong and something like it is known. */
export function suggestionFor(rule: Rule, row: RuleRow, suggest: SuggestId): string | undefined {
  if (rule.suggest === undefined) return undefined;
  const { kind, id, allowed } = rule.suggest;
  const written = row[kind];
  if (typeof written !== 'string') return undefined;
  return suggest({
    kind: written,
    id: String(row[id]),
    allowed: String(row[allowed]).split(' '),
  });
}

/** How many ids are compared letter by letter with a wrong one. */
const mostCompared = 30;

/**
 * Finds the nearest of many ids for many wrong ones: only those that share the most runs of three letters with it are
 * compared letter by letter, rare runs first, so that ten thousand typos take no longer than reading them did.
 */
function searchAmong(ids: ReadonlySet<string>): (written: string) => readonly string[] {
  const sorted = Array.from(ids).toSorted(compareText);
  const places = new Map<string, number[]>();
  for (const [place, id] of sorted.entries()) {
    for (const run of runsOf(id)) {
      const known = places.get(run);
      if (known === undefined) places.set(run, [place]);
      else known.push(place);
    }
  }
  const answers = new Map<string, readonly string[]>();
  return (written) => {
    const answer = answers.get(written) ?? nearestIds(written, likely(written, sorted, places));
    answers.set(written, answer);
    return answer;
  };
}

/** The ids that share the most runs with a written one, at most `mostCompared`. */
function likely(
  written: string,
  sorted: readonly string[],
  places: ReadonlyMap<string, readonly number[]>,
): readonly string[] {
  const lists = Array.from(runsOf(written), (run) => places.get(run) ?? []);
  lists.sort((a, b) => a.length - b.length);
  const shared = new Map<number, number>();
  let seen = 0;
  for (const list of lists) {
    if (seen + list.length > mostSeen && shared.size > 0) break;
    for (const place of list) shared.set(place, (shared.get(place) ?? 0) + 1);
    seen += list.length;
  }
  const byCount: number[][] = [];
  for (const [place, count] of shared) (byCount[count] ??= []).push(place);
  const ranked = byCount.toReversed().flatMap((group) => group ?? []);
  return ranked.slice(0, mostCompared).map((place) => sorted[place] ?? '');
}

/** Runs beyond this many ids are common ones, which tell little. */
const mostSeen = 1000;

/** The runs of three letters of an id, with its ends marked: `ada` → `^^a ^ad ada da$ a$$`; case and hyphens apart. */
function runsOf(id: string): ReadonlySet<string> {
  const word = `^^${id.toLowerCase().replaceAll(/[-_ ]/g, '')}$$`;
  const runs = new Set<string>();
  for (let start = 0; start + 3 <= word.length; start++) runs.add(word.slice(start, start + 3));
  return runs;
}

function addTo(sets: Map<string, Set<string>>, key: string, value: string): void {
  const known = sets.get(key);
  if (known === undefined) sets.set(key, new Set([value]));
  else known.add(value);
}
