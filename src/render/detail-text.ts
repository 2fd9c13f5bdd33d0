import { joinWords } from '../diagnostics/words.ts';
import type { Kind } from '../model/field.ts';
import type { Named } from '../queries/names.ts';
import { decimalText, shareText } from './decimal-text.ts';
import { roleName } from './role-words.ts';
import { inAllTexts, isInAll, numbersOf } from './tribe-figures.ts';
import type { Style } from './style.ts';
import { visible } from './visible.ts';
import { count } from './words.ts';

/** What something in a list or a tree says besides who it is: a share, a role, a day, somebody. */
export type Detail = string | number | boolean | null | readonly string[] | Named;

/** What a detail is in words, by its name; what is not here is told as it is. */
const words: Readonly<Record<string, (value: string) => string>> = {
  tier: (tier) => `tier ${tier}`,
  since: (day) => `since ${day}`,
  from: (day) => `from ${day}`,
  until: (day) => `until ${day}`,
  review: (day) => `review by ${day}`,
  on: (day) => `on ${day}`,
  lead: (id) => `lead ${id}`,
  leadsChapter: (id) => `leads chapter ${id}`,
  owner: (id) => `owner ${id}`,
  lostOwner: (id) => `owner ${id}`,
  squad: (id) => `squad ${id}`,
  tribe: (id) => `tribe ${id}`,
};

/** What a flag says where it holds. */
const flags: Readonly<Record<string, string>> = {
  main: 'main squad',
  alone: 'nobody else does',
  shared: 'with others',
  throughTribe: 'through its tribe',
  throughComponents: 'through components',
  unowned: 'nobody owns it',
};

const numbers: Readonly<Record<string, (value: number) => string | null>> = {
  share: shareText,
  fte: (fte) => `${decimalText(fte)} FTE`,
  heads: (heads) => count(heads, 'person', 'people'),
  people: (people) => count(people, 'person', 'people'),
  guildHeads: (heads) => count(heads, 'person', 'people'),
  chapterHeads: (heads) => `${heads} of the chapter`,
  squads: (squads) => count(squads, 'squad'),
  tribes: (tribes) => count(tribes, 'tribe'),
};

/** The details of something of a kind, in words, those that say something; `null` where it is of none. */
export function detailTexts(
  kind: Kind | null,
  details: ReadonlyMap<string, Detail>,
  style: Style,
): readonly string[] {
  const own = Array.from(details).filter(([name]) => !isInAll(name));
  const texts = own.map(([name, value]) => detailText(kind, name, value, style));
  const told = [...texts, ...inAllTexts(details)];
  return Array.from(new Set(told)).flatMap((text) => (text === null || text === '' ? [] : [text]));
}

function detailText(kind: Kind | null, name: string, value: Detail, style: Style): string | null {
  if (value === null || value === false || name === 'part') return null;
  if (value === true) return flags[name] ?? name;
  if (typeof value === 'object') return 'kind' in value ? personText(name, value) : listText(name, value);
  const say = (kind === null ? undefined : numbersOf[kind]?.[name]) ?? numbers[name];
  if (typeof value === 'number' && say !== undefined) return say(value);
  const text = visible(String(value));
  if (name === 'severity') return inDependencySeverity(text, style);
  return words[name]?.(text) ?? text;
}

function personText(name: string, { id, name: called }: Named): string {
  return `${roleName(name)} ${visible(called ?? id)}`;
}

function listText(name: string, values: readonly string[]): string {
  if (name === 'holds') return values.map(roleName).join(', ');
  const text = joinWords(values.map(visible));
  return words[name]?.(text) ?? text;
}

function inDependencySeverity(severity: string, { red, yellow }: Style): string {
  if (severity === 'blocking') return red(severity);
  return severity === 'slowing' ? yellow(severity) : `severity ${severity}`;
}
