import { nearest } from '../diagnostics/nearest.ts';
import { joinWords } from '../diagnostics/words.ts';
import { meantField, meantTopKey } from '../model/meant-name.ts';
import type { Meant } from '../model/synonyms.ts';
import { keyWithoutBlank } from './missing-blank.ts';
import type { Reading } from './reading.ts';

/** What was probably meant by an unknown name, and what its author is told. */
export interface Guess {
  /** null where the format has no such thing, or nobody knows. */
  readonly name: string | null;
  readonly help: string;
}

/** The top key that was meant. */
export function guessTopKey(written: string, names: readonly string[]): Guess {
  const found = withBlank(written, names) ?? guess(meantTopKey(written, names) ?? nearest(written, names));
  return found ?? among('the top keys are', names);
}

/** The field that was meant; `path` is empty, or that of the record it stands in, with a dot behind it. */
export function guessField(
  { subject }: Reading,
  path: string,
  written: string,
  names: readonly string[],
): Guess {
  const blank = withBlank(written, names);
  if (blank !== undefined) return blank;
  const [list = ''] = path.split('.', 1);
  const meant = meantField(list === '' ? (subject?.kind ?? 'waiver') : list, written, names);
  const found = guess(meant ?? nearest(written, names));
  if (found === undefined) return among('its fields are', names, '; a key of your own begins with x-');
  const { kind = '', id = '' } = subject ?? {};
  const values: Readonly<Record<string, string>> = {
    kind,
    id,
    owner: kind === 'squad' ? id : `${kind}:${id}`,
  };
  return {
    ...found,
    help: found.help.replaceAll(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole),
  };
}

/** `{tribe:play}`: a key, a colon and a value, and no blank between them. */
function withBlank(written: string, names: readonly string[]): Guess | undefined {
  const found = keyWithoutBlank(written, names);
  return found && { name: found.key, help: `${found.message}: write ${found.key}: ${found.value}` };
}

function guess(meant: Meant | undefined): Guess | undefined {
  if (meant === undefined) return undefined;
  return typeof meant === 'string'
    ? { name: meant, help: `did you mean ${meant}?` }
    : { name: null, help: meant.instead };
}

function among(words: string, names: readonly string[], end = ''): Guess {
  return { name: null, help: `${words} ${joinWords(names, 40)}${end}` };
}
