import { joinWords } from '../diagnostics/words.ts';

/** What a message may name: the columns of a row and the options of its rule. */
export type MessageValues = Readonly<Record<string, unknown>>;

/** A piece of a template: text, or what stands in braces. */
interface Piece {
  readonly text: string;
  readonly name: string | null;
  /** Whether its column holds a JSON list. */
  readonly isList: boolean;
  /** The words for one and for many, where a number is told with its word. */
  readonly words: readonly [one: string, many: string] | null;
}

/**
 * Fills a template: `{name}` is a value, `{names…}` a column that holds a JSON list ("a, b and c", more than five "a,
 * b, c, d, e and 9 more"), `{n|head|heads}` a number with its word. What `values` does not have is looked for in
 * `options`.
 */
export function fillMessage(template: string, values: MessageValues, options: MessageValues = {}): string {
  let filled = '';
  for (const { text, name, isList, words } of piecesOf(template)) {
    filled += text;
    if (name === null) continue;
    const value = name in values ? values[name] : options[name];
    filled += isList && typeof value === 'string' ? joinWords(jsonList(value) ?? [value]) : valueText(value);
    if (words !== null) filled += ` ${value === 1 ? words[0] : words[1]}`;
  }
  return filled;
}

/** The columns and options that a template names. */
export function namesIn(template: string): readonly string[] {
  return piecesOf(template).flatMap(({ name }) => name ?? []);
}

const known = new Map<string, readonly Piece[]>();

/** The pieces of a template, found once: a rule may give thousands of rows. */
function piecesOf(template: string): readonly Piece[] {
  const remembered = known.get(template);
  if (remembered !== undefined) return remembered;
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of template.matchAll(/\{(\w+)(\u2026)?(?:\|([^|}]*)\|([^|}]*))?\}/g)) {
    const [whole, name = '', list, one, many] = match;
    const words = one === undefined || many === undefined ? null : ([one, many] as const);
    pieces.push({ text: template.slice(end, match.index), name, isList: list !== undefined, words });
    end = match.index + whole.length;
  }
  pieces.push({ text: template.slice(end), name: null, isList: false, words: null });
  known.set(template, pieces);
  return pieces;
}

function valueText(value: unknown): string {
  if (typeof value === 'number') return String(Math.round(value * 100) / 100);
  if (Array.isArray(value)) return joinWords(value.map(String));
  return typeof value === 'string' ? value : '';
}

/** The texts of a column that should hold a JSON list; undefined where it does not. */
export function jsonList(value: string): readonly string[] | undefined {
  if (!value.startsWith('["') && value !== '[]') return undefined;
  try {
    const parsed: unknown = JSON.parse(value);
    return Array.isArray(parsed) ? parsed.map(String) : undefined;
  } catch {
    return undefined;
  }
}
