import { UserError } from '../diagnostics/user-error.ts';
import { joinWords } from '../diagnostics/words.ts';
import type { EntityKind } from '../model/field.ts';
import { entityKinds } from '../model/kinds.ts';
import type { Store } from '../store/open-store.ts';
import { kindWords } from './list/kind-of-word.ts';
import { meantReference } from './meant-reference.ts';

/** The one entity that a word on the command line names; it exists in what was read, live or not. */
export interface Resolved {
  readonly kind: EntityKind;
  readonly id: string;
  /** Worth saying on stderr: that it has another id now. */
  readonly note: string | null;
}

/** What an entity can be called besides its id, best first: whoever writes the id means the id. */
const otherNames: readonly { readonly of: readonly EntityKind[]; readonly sql: string }[] = [
  { of: entityKinds, sql: `SELECT kind, id FROM entity WHERE fold(name) = fold(:word)` },
  {
    of: ['person'],
    sql: `
      SELECT 'person' AS kind, id FROM person WHERE fold(email) = fold(:word) OR '@' || fold(github) = fold(:word)`,
  },
  { of: ['squad'], sql: `SELECT 'squad' AS kind, id FROM squad WHERE '@' || fold(github) = fold(:word)` },
];

/** How something can be named on the command line, best first. */
export const referenceForms = [
  {
    form: 'squad:search',
    doc: 'a kind, in one or in many, and an id; what to write where two kinds share an id',
  },
  { form: 'search', doc: 'an id; capitals do not count, here and below' },
  { form: 'old-search', doc: 'an id of `formerly`: it is understood, and the new one is said' },
  { form: 'Ada Abara', doc: 'a written name' },
  { form: 'ada@tonearm.example', doc: 'the e-mail address of a person' },
  { form: '@ada', doc: 'a handle on GitHub: of a person, or of the team of a squad' },
] as const;

/**
 * Finds what an argument names, among the entities of the allowed kinds: `kind:id`, an id, an earlier id, a name, an
 * e-mail address, `@handle`; case does not count. Throws a UserError (2) where nothing or more than one thing is meant.
 */
export function resolveReference(
  store: Pick<Store, 'rows'>,
  written: string,
  allowed: readonly EntityKind[] = entityKinds,
): Resolved {
  const found = findReference(store, written, allowed);
  if (found !== undefined) return found;
  const { kinds, word } = kindOf(written, allowed);
  throw nothingCalled(store, word, kinds);
}

/** The same, and undefined where nothing is called so. Throws a UserError (2) where more than one thing is meant. */
export function findReference(
  store: Pick<Store, 'rows'>,
  written: string,
  allowed: readonly EntityKind[] = entityKinds,
): Resolved | undefined {
  const { kinds, word } = kindOf(written, allowed);
  return byId(store, word, kinds) ?? byFormerId(store, word, kinds) ?? byOtherName(store, word, kinds);
}

/** `squad:search` and `squads:search` are of one kind; a kind that the argument does not take is refused with those that it takes. */
function kindOf(
  written: string,
  allowed: readonly EntityKind[],
): { readonly kinds: readonly EntityKind[]; readonly word: string } {
  const [prefix = '', ...rest] = written.split(':');
  const kind = kindWords.get(prefix.toLowerCase());
  if (kind === undefined || rest.length === 0) return { kinds: allowed, word: written };
  if (allowed.includes(kind)) return { kinds: [kind], word: rest.join(':') };
  throw new UserError(
    2,
    `${JSON.stringify(written)} is a ${kind}, and a ${joinWords(allowed, 9, 'or')} belongs here`,
    `write the id of a ${joinWords(allowed, 9, 'or')}`,
  );
}

function byId(store: Pick<Store, 'rows'>, word: string, kinds: readonly EntityKind[]): Resolved | undefined {
  const ofKinds = `kind IN (${kinds.map((kind) => `'${kind}'`).join(', ')})`;
  const exact = store.rows(`SELECT kind, id FROM entity WHERE ${ofKinds} AND id = :word`, { word });
  if (exact.length > 0) return theOne(word, among(exact, kinds));
  const alike = store.rows(`SELECT kind, id FROM entity WHERE lower(id) = lower(:word)`, { word });
  return theOne(word, among(alike, kinds));
}

function byFormerId(
  store: Pick<Store, 'rows'>,
  word: string,
  kinds: readonly EntityKind[],
): Resolved | undefined {
  const rows = store.rows(`SELECT kind, id FROM former_id WHERE fold(former_id) = fold(:word)`, { word });
  const found = theOne(word, among(rows, kinds));
  return found && { ...found, note: `${found.kind} ${word} is called ${found.id} now` };
}

function byOtherName(
  store: Pick<Store, 'rows'>,
  word: string,
  kinds: readonly EntityKind[],
): Resolved | undefined {
  for (const { of, sql } of otherNames) {
    if (!of.some((kind) => kinds.includes(kind))) continue;
    const found = theOne(word, among(store.rows(sql, { word }), kinds));
    if (found !== undefined) return found;
  }
  return undefined;
}

function among(
  rows: ReturnType<Store['rows']>,
  kinds: readonly EntityKind[],
): readonly { readonly kind: EntityKind; readonly id: string }[] {
  return kinds.flatMap((kind) =>
    rows.filter((row) => row['kind'] === kind).map((row) => ({ kind, id: String(row['id']) })),
  );
}

/** Several things of one name are a question that only the asker can answer. */
function theOne(
  word: string,
  found: readonly { readonly kind: EntityKind; readonly id: string }[],
): Resolved | undefined {
  const [first, second] = found;
  if (first === undefined) return undefined;
  if (second === undefined) return { ...first, note: null };
  const choices = found.map(({ kind, id }) => `${kind}:${id}`);
  throw new UserError(
    2,
    `${JSON.stringify(word)} may be ${joinWords(choices, 9, 'or')}`,
    `write ${joinWords(choices, 9, 'or')}`,
  );
}

function nothingCalled(store: Pick<Store, 'rows'>, word: string, kinds: readonly EntityKind[]): UserError {
  const meant = meantReference(store, word, kinds);
  const what = kinds.length === entityKinds.length ? 'nothing' : `no ${joinWords(kinds, 9, 'or')}`;
  return new UserError(
    2,
    `${what} is called ${JSON.stringify(word)}`,
    meant ?? `orgctl list ${kinds.length === 1 ? `${kinds[0]} ` : ''}shows what there is`,
  );
}
