import { fieldSynonyms, topKeySynonyms, type Meant } from './synonyms.ts';

/** The top key among `names` that a word stands for, or what to do instead; undefined for a word that nobody expects. */
export function meantTopKey(written: string, names: readonly string[]): Meant | undefined {
  return lookUp(topKeySynonyms, written, names);
}

/** The same for a field of a kind, of a `waiver`, or of the items of a list such as `members`. */
export function meantField(owner: string, written: string, names: readonly string[]): Meant | undefined {
  return lookUp(fieldSynonyms[owner] ?? {}, written, names);
}

/** `tribe_lead`, `Tribe-Lead` and `tribeLead` are the same name. */
function lookUp(
  synonyms: Readonly<Record<string, Meant>>,
  written: string,
  names: readonly string[],
): Meant | undefined {
  const word = plainWord(written);
  const same = names.find((name) => plainWord(name) === word);
  if (same !== undefined) return same;
  const meant = Object.hasOwn(synonyms, word) ? synonyms[word] : undefined;
  return typeof meant === 'string' && !names.includes(meant) ? undefined : meant;
}

/** A name without what some write in one way and some in another: `Team_Lead` is `teamlead`. */
export function plainWord(name: string): string {
  return name.toLowerCase().replaceAll(/[-_ ]/g, '');
}
