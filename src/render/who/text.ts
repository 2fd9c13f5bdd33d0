import type { Kind } from '../../model/field.ts';
import type { Contact, Reach, WhoAnswer } from '../../queries/who/answer.ts';
import { roleWords } from '../role-words.ts';
import { namedText } from '../named.ts';
import { rowsMarkdown, rowsOfTable } from '../rows/rows.ts';
import { sheetMarkdown } from '../sheet-markdown.ts';
import { sheetText, type Sheet, type SheetRow, type SheetSection } from '../sheet.ts';
import { standingText } from '../standing.ts';
import type { Page, Style } from '../style.ts';
import { tableText } from '../table.ts';
import { visible } from '../visible.ts';
import { wrap } from '../words.ts';
import { contactText, nearText, type Understood } from './contact-text.ts';
import { componentsTable } from './tables.ts';

/** Whom to ask, as people read it: first what somebody in trouble needs. */
export async function whoText(answer: WhoAnswer, page: Page): Promise<string> {
  const { style, width } = page;
  const sheet = sheetText(sheetOf(answer, page), page);
  const { components, also } = answer;
  const title = `${style.bold(componentsHeading(answer))} (${components.length})`;
  const table =
    components.length === 0
      ? ''
      : `\n${title}\n${await tableText(componentsTable(answer, !page.isTerminal), page)}`;
  const more = also.map((each) => `orgctl who ${visible(each)}`).join(', ');
  const others = more === '' ? '' : `\n${style.dim(wrap(`also: ${more}`, width, '  '))}\n`;
  return `${sheet}${table}${others}`;
}

/** The same as Markdown, the components with all that is known of them. */
export function whoMarkdown(answer: WhoAnswer): string {
  const sheet = sheetMarkdown((page) => sheetOf(answer, page));
  if (answer.components.length === 0) return sheet;
  const table = rowsMarkdown(rowsOfTable(componentsTable(answer, true)));
  return `${sheet}\n### ${componentsHeading(answer)} (${answer.components.length})\n\n${table}`;
}

function sheetOf(answer: WhoAnswer, page: Page): Sheet {
  return { title: titleText(answer, page.style), sections: sectionsOf(answer, page) };
}

function titleText({ entity, subjects, target, about, standing, matches }: WhoAnswer, style: Style): string {
  const facts = about.length === 0 ? '' : `: ${about.map(visible).join(', ')}`;
  const problem = standingText(standing);
  const warning = problem === null ? '' : ` ${style.yellow(`(${problem})`)}`;
  const thing =
    entity === null ? '' : `${entity.kind} ${style.bold(namedText(entity, style))}${facts}${warning}`;
  const [subject] = subjects;
  if (subject === 'entity' || subject === undefined) return thing;
  const word = `${subjects.join(' and ')} ${style.bold(visible(target))}`;
  const [decisive] = matches;
  const because = decisive === undefined ? '' : ` (by its path ${visible(decisive.pattern)})`;
  return entity === null ? `${word}${facts}` : `${word} is of ${thing}${because}`;
}

function sectionsOf(answer: WhoAnswer, page: Page): readonly SheetSection[] {
  const { style } = page;
  const understood = understoodOf(answer);
  const people = (contacts: readonly Contact[]): readonly SheetRow[] =>
    byLabel(contacts.map((each) => [each.as, contactText(each, style, understood)]));
  const isComponent = answer.entity?.kind === 'component';
  return [
    { heading: '', rows: byLabel(reachRows(answer, style)) },
    {
      heading: isComponent ? 'who looks after it' : isSeveral(answer) ? 'who has most of it' : '',
      rows: ownerRows(answer, people(answer.contacts)),
    },
    { heading: '', rows: byLabel(answer.roles.map((role) => ['role', roleWords(role, style)])) },
    { heading: 'nearest to it', rows: listed((answer.nearest ?? []).map((near) => nearText(near, style))) },
    {
      heading: isComponent ? 'who else knows it' : 'who knows it',
      rows: listed(
        othersKnowing(answer).map((each) => contactText(each, style, { ...understood, squads: new Set() })),
      ),
    },
    { heading: 'also about it, but less so', rows: listed(lessSpecific(answer, style)) },
  ];
}

/** Who knows it and is not named before. */
function othersKnowing({ knowers, nearest }: WhoAnswer): readonly Contact[] {
  const named = new Set((nearest ?? []).map(({ who }) => who.id));
  return knowers.filter(
    ({ who, standing }) => who === null || standing.state !== 'live' || !named.has(who.id),
  );
}

/** Rows of one label become one row. */
function byLabel(rows: readonly (readonly [label: string, value: string])[]): readonly SheetRow[] {
  const values = new Map<string, string[]>();
  for (const [label, value] of rows) values.set(label, [...(values.get(label) ?? []), value]);
  return Array.from(values, ([label, all]) => [label, ...all] as const);
}

function listed(values: readonly string[]): readonly SheetRow[] {
  return values.length === 0 ? [] : [['', ...values]];
}

/** Where a component says nothing of its docs, its channel or who is on call, that is said, too. */
function reachRows({ entity, reach }: WhoAnswer, style: Style): readonly (readonly [string, string])[] {
  const rows = (each: Reach) => [visible(each.label), reachText(each, style)] as const;
  if (entity?.kind !== 'component') return reach.map(rows);
  const first = ['docs', 'channel', 'on call'].flatMap((label) => {
    const own = reach.filter((each) => each.label === label);
    return own.length > 0 ? own.map(rows) : [[label, style.yellow('none')] as const];
  });
  return [
    ...first,
    ...reach.filter(({ label }) => !['docs', 'channel', 'on call'].includes(label)).map(rows),
  ];
}

function reachText({ label, value }: Reach, style: Style): string {
  const isSafe = /^[!-~]+$/.test(value);
  if (isSafe && /^https?:\/\//.test(value)) return style.link(visible(value), value);
  return isSafe && label === 'e-mail' ? style.link(visible(value), `mailto:${value}`) : visible(value);
}

function ownerRows({ ownerReason, nearest }: WhoAnswer, rows: readonly SheetRow[]): readonly SheetRow[] {
  if (nearest === null || ownerReason === null) return rows;
  return [
    ['owner', `nobody, on purpose: ${visible(ownerReason)}`],
    ...rows.filter(([label]) => label !== 'owner'),
  ];
}

/** The squads whose names need not be repeated behind each person, and the only squad or tribe that there is. */
function understoodOf({ entity, contacts }: WhoAnswer): Understood {
  const groups = (as: string, kind: Kind) =>
    contacts.flatMap((each) => (each.as === as && each.who?.kind === kind ? each.who.id : []));
  const own = entity === null ? [] : [entity];
  const squads = [
    ...groups('owner', 'squad'),
    ...own.flatMap(({ kind, id }) => (kind === 'squad' ? id : [])),
  ];
  const tribes = [
    ...groups('tribe', 'tribe'),
    ...groups('owner', 'tribe'),
    ...own.flatMap(({ kind, id }) => (kind === 'tribe' ? id : [])),
  ];
  return {
    squads: new Set(squads),
    isOnly: ({ kind, id }) => {
      const only = kind === 'squad' ? squads : kind === 'tribe' ? tribes : [];
      return only.length === 1 && only[0] === id;
    },
  };
}

function lessSpecific({ matches }: WhoAnswer, style: Style): readonly string[] {
  return matches
    .filter(({ decides }) => !decides)
    .map(({ component, pattern }) => `${namedText(component, style)}, by its path ${visible(pattern)}`);
}

/** Whether it is about several components, whose owners are listed, most of them first. */
function isSeveral({ entity, contacts }: WhoAnswer): boolean {
  return entity === null && contacts.some(({ as }) => as === 'owner');
}

function componentsHeading({ entity, subjects }: WhoAnswer): string {
  if (entity !== null) return 'what it owns';
  return subjects.includes('path') ? 'several components are there' : 'components';
}
