import { joinWords } from '../diagnostics/words.ts';

/** What a message may name: the columns of a row and the options of its rule. */
export type MessageValues = Readonly<Record<string, unknown>>;

/**
 * Fills a template: `{name}` is a value (a JSON list becomes "a, b and c", more than five "a, b, c, d, e and 9
 * more"), `{n|head|heads}` a number with its word.
 */
export function fillMessage(template: string, values: MessageValues): string {
  return template.replaceAll(
    /\{(\w+)(?:\|([^|}]*)\|([^|}]*))?\}/g,
    (_, name: string, one?: string, many?: string) => {
      const value = values[name];
      if (one === undefined || many === undefined) return valueText(value);
      return `${valueText(value)} ${value === 1 ? one : many}`;
    },
  );
}

function valueText(value: unknown): string {
  if (typeof value === 'number') return String(Math.round(value * 100) / 100);
  if (Array.isArray(value)) return joinWords(value.map(String));
  if (typeof value !== 'string') return '';
  const list = jsonList(value);
  return list === undefined ? value : joinWords(list);
}

/** The texts of a column that holds a JSON list; undefined for any other text. */
export function jsonList(value: string): readonly string[] | undefined {
  if (!value.startsWith('["') && value !== '[]') return undefined;
  try {
    const parsed: unknown = JSON.parse(value);
    return Array.isArray(parsed) ? parsed.map(String) : undefined;
  } catch {
    return undefined;
  }
}
