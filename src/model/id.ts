import { kinds } from './field.ts';

const idPattern = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const longest = 63;

/** Words that would be ambiguous as ids. */
export const reservedIds: readonly string[] = ['none', ...kinds];

/** What is wrong with an id, or undefined where it is a good one: kebab-case, a letter first, at most 63 characters. */
export function idMistake(id: string): string | undefined {
  if (reservedIds.includes(id)) return 'is a reserved word';
  if (id.length > longest) return `has ${id.length} characters, at most ${longest} are allowed`;
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
    .slice(0, longest)
    .replace(/-+$/, '');
  return plain === '' || idMistake(plain) !== undefined ? undefined : plain;
}
