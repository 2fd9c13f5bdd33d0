import { joinWords } from '../diagnostics/words.ts';
import type { Store } from '../store/open-store.ts';
import type { Refusal } from './operation.ts';

/** Where each goes, and the part that takes the rest; null where that is none or not plain. */
export interface Places {
  readonly partOf: ReadonlyMap<string, string>;
  readonly rest: string | null;
}

/** Places what is named, and the rest in the one part for which nothing is named; `otherwise` where none is named at all. */
export function placed(
  into: readonly string[],
  all: readonly string[],
  named: ReadonlyMap<string, readonly string[]>,
  otherwise: string | null = null,
): Places {
  const open = into.filter((part) => !named.has(part));
  const rest = open.length === 1 ? (open[0] ?? null) : named.size === 0 ? otherwise : null;
  const partOf = new Map<string, string>();
  for (const [part, ids] of named) for (const id of ids) partOf.set(id, part);
  for (const id of all) if (!partOf.has(id) && rest !== null) partOf.set(id, rest);
  return { partOf, rest };
}

/** What is wrong with the parts themselves; null where nothing is. */
export function wrongParts(
  store: Store,
  {
    squad,
    into,
    keep,
    named,
  }: {
    readonly squad: string;
    readonly into: readonly string[];
    readonly keep: string | undefined;
    readonly named: readonly string[];
  },
): Refusal | null {
  if (into.length < 2 || new Set(into).size < into.length) {
    return {
      id: 'split-makes-several',
      message: `squad ${squad} is split into ${joinWords(into)}`,
      help: 'name two squads or more: --into a,b',
    };
  }
  const unknown = [...named, ...(keep === undefined ? [] : [keep])].find((part) => !into.includes(part));
  if (unknown !== undefined) {
    return {
      id: 'part-is-named',
      message: `${unknown} is none of ${joinWords(into)}`,
      help: 'write one of those of --into',
    };
  }
  const taken = into.find(
    (part) =>
      part !== keep &&
      store.first(`SELECT 1 FROM entity WHERE kind = 'squad' AND id = ?`, part) !== undefined,
  );
  if (taken === undefined) return null;
  return {
    id: 'id-is-free',
    message: `there is a squad ${taken} already`,
    help: taken === squad ? `write --keep ${taken}, too` : 'choose another id',
  };
}

/** Everybody and everything has exactly one place, and only what belongs to the squad has one. */
export function unplaced(
  kind: 'person' | 'component',
  squad: string,
  all: readonly string[],
  named: ReadonlyMap<string, readonly string[]>,
  { partOf }: Places,
): readonly Refusal[] {
  const option = kind === 'person' ? '--people' : '--components';
  const left = all.filter((id) => !partOf.has(id));
  const given = Array.from(named.values()).flat();
  const strangers = given.filter((id) => !all.includes(id));
  const twice = given.filter((id, index) => given.indexOf(id) !== index);
  const belongs = kind === 'person' ? 'in' : 'owned by';
  return [
    ...(left.length === 0
      ? []
      : [
          {
            id: 'all-have-a-place',
            message: `${joinWords(left, 20)} of squad ${squad} have no place`,
            help: `say where they go with ${option} part=id,id`,
          },
        ]),
    ...strangers.map((id) => ({
      id: 'place-is-for-own',
      message: `${kind} ${id} is not ${belongs} squad ${squad}`,
      help: `leave it out of ${option}`,
    })),
    ...twice.map((id) => ({
      id: 'place-is-one',
      message: `${kind} ${id} has two places`,
      help: `leave one of them out of ${option}`,
    })),
  ];
}
