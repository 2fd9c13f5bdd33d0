import { kinds } from './field.ts';

/** Kebab-case, a letter first; nothing is said of the length. */
export const idPattern = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
/** So many characters an id has at most. */
export const longestId = 63;

/** Words that would be ambiguous as ids. */
export const reservedIds: readonly string[] = ['none', ...kinds];

/** What is wrong with an id, or undefined where it is a good one: kebab-case, a letter first, at most 63 characters. */
export function idMistake(id: string): string | undefined {
  if (reservedIds.includes(id)) return 'is a reserved word';
  if (id.length > longestId) return `has ${id.length} characters, at most ${longestId} are allowed`;
  return idPattern.test(id)
    ? undefined
    : 'is not kebab-case: letters a to z, digits and single hyphens, a letter first';
}

/** The nearest good id: `Search Team` → `search-team`; undefined where nothing is left of it. */
export function correctedId(id: string): string | undefined {
  const plain = id
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+/, '')
    .slice(0, longestId)
    .replace(/-+$/, '');
  return plain === '' || idMistake(plain) !== undefined ? undefined : plain;
}
