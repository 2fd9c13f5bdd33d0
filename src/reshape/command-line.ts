import { shellWord } from '../diagnostics/shell-word.ts';
import { isList, isMap, type YamlValue } from '../yaml/value.ts';
import type { Argument } from './argument.ts';
import { findOperation } from './operations/find-operation.ts';
import type { Step } from './step.ts';

/** A step as it is typed behind `orgctl reshape`: `move ada --to search`. */
export function commandLine({ operation: id, given }: Step): string {
  const { arguments: table } = findOperation(id);
  const parts = Object.entries(table).flatMap(([name, argument]) => {
    const value = given.get(name);
    return value === undefined ? [] : wordsOf(name, argument, value);
  });
  return [id, ...parts].join(' ');
}

function wordsOf(name: string, argument: Argument, value: YamlValue): readonly string[] {
  if (argument.type === 'flag') return [`--${name}`];
  if (argument.type === 'places' || argument.type === 'fields') {
    const pairs = isMap(value) ? Array.from(value) : [];
    const words = pairs.map(([key, item]) => shellWord(`${key}=${textsOf(item).join(',')}`));
    return argument.isPositional === true ? words : words.flatMap((word) => [`--${name}`, word]);
  }
  if (argument.type === 'groups') {
    const groups = isList(value) && value.some(isList) ? value : [value];
    return groups.flatMap((group) => [`--${name}`, shellWord(textsOf(group).join(','))]);
  }
  const words = textsOf(value).map(shellWord);
  return argument.isPositional === true ? words : [`--${name}`, shellWord(textsOf(value).join(','))];
}

function textsOf(value: YamlValue): readonly string[] {
  if (isList(value)) return value.flatMap(textsOf);
  return typeof value === 'string' ? [value] : [];
}
