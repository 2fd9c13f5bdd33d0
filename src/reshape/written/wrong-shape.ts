import { withArticle } from '../../diagnostics/words.ts';
import type { Field, Kind } from '../../model/field.ts';
import { fieldTables } from '../../model/kinds.ts';
import { isList, type YamlValue } from '../../yaml/value.ts';

/** Why a field of a kind, `mission` or `links.chat`, takes no list, or nothing but one; undefined where it takes the value. */
export function wrongShape(
  kind: Kind,
  path: string,
  value: YamlValue,
): { readonly message: string; readonly help: string } | undefined {
  const [name = '', part] = path.split('.');
  const table: Readonly<Record<string, Field>> = fieldTables[kind];
  const field = Object.hasOwn(table, name) ? partOf(table[name], part) : undefined;
  if (field === undefined) return undefined;
  const whose = `${path} of ${withArticle(kind)}`;
  if (field === 'one') {
    if (!isList(value)) return undefined;
    return { message: `${whose} is one value, and ${listText(value)} is a list`, help: oneOf(path, value) };
  }
  if (field.type !== 'records' || (isList(value) && field.bare)) return undefined;
  return field.bare
    ? {
        message: `${whose} is a list, and ${JSON.stringify(value)} is one value`,
        help: `write ${path}=${listText([value])}`,
      }
    : { message: `${whose} is a list of maps, which no operation writes`, help: 'write it in the file' };
}

/** What a field, or a part of it, takes: `one` value that is no list, or what its table says. */
function partOf(field: Field | undefined, part: string | undefined): Field | 'one' | undefined {
  switch (field?.type) {
    case undefined:
    case 'texts':
    case 'references':
    case 'records':
      return field;
    case 'record':
    case 'textMap':
    case 'referenceMap':
      return part === undefined ? undefined : 'one';
    default:
      return 'one';
  }
}

/** As it was typed. */
function listText(list: readonly YamlValue[]): string {
  return `[${list.filter((item) => typeof item === 'string').join(',')}]`;
}

function oneOf(path: string, list: readonly YamlValue[]): string {
  const [first, ...others] = list;
  if (typeof first !== 'string') return `to take it out: orgctl reshape unset REF ${path}`;
  const word = /^[\w@%+=:,./-]+$/.test(first) ? first : `'${first}'`;
  return others.length === 0 ? `write ${path}=${word}` : `write one of them: ${path}=${word}`;
}
