import { UserError } from '../../diagnostics/user-error.ts';
import type { EntityKind } from '../../model/field.ts';
import type { Argument, PlacesArgument, ReferenceArgument } from '../../reshape/argument.ts';
import type { Operation } from '../../reshape/operation.ts';
import { readArgument } from '../../reshape/read-arguments.ts';
import type { Store } from '../../store/open-store.ts';
import { isList, type YamlMap, type YamlValue } from '../../yaml/value.ts';
import { candidates, idsOfSquad } from './candidates.ts';
import { one, several, stuck, type Dialogue } from './dialogue.ts';
import type { Choice } from './prompt.ts';

/** What is asked about. */
export interface Asking {
  readonly operation: Operation;
  /** The organisation that the operation will meet. */
  readonly store: Store;
  /** The squad that it is about; null where it is about none. */
  readonly squad: string | null;
  /** Whether the operation says that squad by itself, so that it is about nobody else's people. */
  readonly isOwnOnly: boolean;
  /** What has been said so far. */
  readonly given: YamlMap;
}

/** Asks for one argument, in the way that its type wants. */
export function* askArgument(name: string, argument: Argument, asking: Asking): Dialogue<YamlValue> {
  const message = `${asking.operation.id}: ${argument.doc.replace(/(;| \().*/, '')}`;
  switch (argument.type) {
    case 'reference':
      return yield* askReference(message, argument, asking);
    case 'entity':
      return yield* findOne(message, candidates(asking.store, argument.to));
    case 'references':
      return yield* askSeveral(message, [argument.to], asking);
    case 'entities':
      return yield* askSeveral(message, argument.to, asking);
    case 'groups':
      return [yield* askSeveral(message, argument.to, asking)];
    case 'places':
      return yield* askPlaces(message, argument, asking);
    case 'choice':
      return yield* one({
        type: 'choose',
        message,
        choices: argument.choices.map((value) => ({ value, text: value })),
      });
    case 'flag':
      return 'true';
    case 'fields':
      return yield* askFields(message);
    case 'newIds':
    case 'texts':
      return wordsIn(
        yield* askText(`${message} (separated by commas)`, (text) => whyNot(name, wordsIn(text), asking)),
      );
    case 'newId':
    case 'day':
    case 'number':
    case 'text':
      return yield* askText(message, (text) => whyNot(name, text, asking));
  }
}

function* askText(message: string, isWrong: (text: string) => string | null): Dialogue<string> {
  return yield* one({
    type: 'type',
    message,
    whyNot: (text) => (text === '' ? 'type something, or go back with Escape' : isWrong(text)),
  });
}

function whyNot(name: string, written: YamlValue, { operation, store }: Asking): string | null {
  try {
    readArgument(operation.id, name, written, { store, note: () => {} });
    return null;
  } catch (error) {
    if (error instanceof UserError) return `${error.message}: ${error.help}`;
    throw error;
  }
}

function wordsIn(text: string): readonly string[] {
  return text.split(',').flatMap((word) => (word.trim() === '' ? [] : [word.trim()]));
}

function* askReference(
  message: string,
  { to, words = [] }: ReferenceArgument,
  { store, squad, isOwnOnly }: Asking,
): Dialogue<string> {
  const isElsewhere = to === 'squad' && isOwnOnly;
  const all = candidates(store, [to]).filter(({ value }) => !isElsewhere || value !== squad);
  const own = squad === null ? [] : idsOfSquad(store, squad, to);
  const first = all.filter(({ value }) => own.includes(value));
  const others = all.filter(({ value }) => !own.includes(value));
  return yield* findOne(message, [
    ...words.map((word) => ({ value: word, text: word })),
    ...first,
    ...others,
  ]);
}

function* findOne(message: string, choices: readonly Choice[]): Dialogue<string> {
  if (choices.length === 0) return yield* stuck(`${message}: there is none`);
  return yield* one({ type: 'find', message, choices });
}

/** As many as are picked from a list without typing. */
const shortList = 30;

const others = { value: '<others>', text: 'others, too' };

/** Several, picked from the squad's own or from a list that is short; any others are found by typing. */
function* askSeveral(
  message: string,
  kinds: readonly EntityKind[],
  { store, squad, isOwnOnly }: Asking,
): Dialogue<readonly string[]> {
  const all = candidates(store, kinds);
  const own = squad === null ? [] : ownOf(store, squad, kinds, all);
  const listed = own.length > 0 || isOwnOnly ? own : all.length <= shortList ? all : [];
  let chosen: readonly string[] = [];
  if (listed.length > 0) {
    const hasOthers = !isOwnOnly && listed.length < all.length;
    const picked = yield* several({
      type: 'pick',
      message,
      choices: hasOthers ? [...listed, others] : listed,
      mayBeNone: false,
    });
    if (!picked.includes(others.value)) return picked;
    chosen = picked.filter((value) => value !== others.value);
  } else if (isOwnOnly) return [yield* stuck(`${message}: there is none`)];
  return yield* findSeveral(message, all, chosen);
}

/** One after the other, until that is all. */
function* findSeveral(
  message: string,
  all: readonly Choice[],
  already: readonly string[],
): Dialogue<readonly string[]> {
  let chosen = already;
  for (;;) {
    const left = all.filter(({ value }) => !chosen.includes(value));
    if (left.length === 0) return chosen;
    const end: Choice = { value: '', text: `that is all: ${chosen.length} so far`, isAlways: true };
    const found = yield* findOne(message, chosen.length === 0 ? left : [end, ...left]);
    if (found === '') return chosen;
    chosen = [...chosen, found];
  }
}

/** What belongs to the squad, and the squad itself where that may be named, too. */
function ownOf(
  store: Store,
  squad: string,
  kinds: readonly EntityKind[],
  all: readonly Choice[],
): readonly Choice[] {
  const isSeveral = kinds.length > 1;
  const ids = kinds.flatMap((kind) => {
    const own = isSeveral && kind === 'squad' ? [squad] : idsOfSquad(store, squad, kind);
    return own.map((id) => (isSeveral ? `${kind}:${id}` : id));
  });
  const isOfSquads = !isSeveral && kinds[0] === 'squad';
  return all.flatMap((choice) => {
    if (!ids.includes(choice.value)) return [];
    return isOfSquads && choice.value === squad ? [{ ...choice, isPicked: true as const }] : [choice];
  });
}

/** Part by part: the last one gets what nobody took. */
function* askPlaces(message: string, { to }: PlacesArgument, asking: Asking): Dialogue<YamlMap> {
  const { store, squad, given, operation } = asking;
  const of = given.get(partsArgument(operation) ?? '');
  const parts = isList(of) ? of.flatMap((part) => (typeof part === 'string' ? [part] : [])) : [];
  const placed = new Map<string, readonly string[]>();
  const own = squad === null ? [] : ownOf(store, squad, [to], candidates(store, [to]));
  for (const part of parts.slice(0, -1)) {
    const taken = Array.from(placed.values()).flat();
    const left = own.filter(({ value }) => !taken.includes(value));
    if (left.length === 0) break;
    const rest = parts.length - placed.size === 2 ? `; the rest → ${parts.at(-1) ?? ''}` : '';
    placed.set(
      part,
      yield* several({
        type: 'pick',
        message: `${message} → ${part}${rest}`,
        choices: left,
        mayBeNone: true,
      }),
    );
  }
  return Array.from(placed.values()).every((ids) => ids.length === 0) ? new Map() : placed;
}

/** The argument that names the parts of something that is taken apart. */
export function partsArgument({ arguments: table }: Operation): string | undefined {
  return Object.entries(table).find(([, { type }]) => type === 'newIds')?.[0];
}

/** `field=value` as often as somebody likes. */
function* askFields(message: string): Dialogue<YamlMap> {
  const fields = new Map<string, string>();
  for (;;) {
    const text = yield* one({
      type: 'type',
      message: fields.size === 0 ? message : `${message} (nothing: that is all)`,
      whyNot: (typed) =>
        /^[^=\s]+=/.test(typed) || (typed === '' && fields.size > 0) ? null : 'write it as field=value',
    });
    if (text === '') return fields;
    const [field = '', ...value] = text.split('=');
    fields.set(field, value.join('='));
  }
}
