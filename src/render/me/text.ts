import type { Finding } from '../../diagnostics/finding.ts';
import type { MeAnswer, OwnComponent } from '../../queries/me/me.ts';
import { shareText } from '../decimal-text.ts';
import { namedText } from '../named.ts';
import { roleWords } from '../role-words.ts';
import { sheetMarkdown } from '../sheet-markdown.ts';
import { sheetText, type Sheet, type SheetRow } from '../sheet.ts';
import { standingText } from '../standing.ts';
import type { Page, Style } from '../style.ts';
import { visible } from '../visible.ts';
import { contactText } from '../who/contact-text.ts';
import { count, inSeverity } from '../words.ts';

/** What `me` shows: where somebody stands, and what the person could mend. */
export interface MePage {
  readonly answer: MeAnswer;
  /** Worst first. */
  readonly gaps: readonly Finding[];
}

/** One screen about the own place. */
export function meText(told: MePage, page: Page): string {
  return sheetText(sheetOf(told, page), page);
}

/** The same as Markdown. */
export function meMarkdown(told: MePage): string {
  return sheetMarkdown((page) => sheetOf(told, page));
}

function sheetOf({ answer, gaps }: MePage, page: Page): Sheet {
  const { style } = page;
  const { person, standing, squads, roles } = answer;
  const problem = standingText(standing);
  const title = `you are ${style.bold(namedText(person, style))}${problem === null ? '' : ` ${style.yellow(`(${problem})`)}`}`;
  return {
    title,
    sections: [
      { heading: '', rows: placeRows(answer, style) },
      {
        heading: 'whom to ask',
        rows: answer.ask.map((contact): SheetRow => [
          contact.as,
          contactText(contact, style, {
            squads: new Set(squads.map(({ squad }) => squad.id)),
            isOnly: ({ kind }) => squads.length === 1 && kind !== 'chapter',
          }),
        ]),
      },
      { heading: 'roles you hold', rows: listed(roles.map((role) => roleWords(role, style))) },
      { heading: 'what your squads own', rows: listed(componentTexts(answer, true, style)) },
      { heading: 'what you know besides', rows: listed(componentTexts(answer, false, style)) },
      { heading: 'who depends on you', rows: listed(dependentTexts(answer, style)) },
      {
        heading: `gaps you could close (${gaps.length})`,
        rows: listed(gaps.map((gap) => gapText(gap, style))),
      },
    ],
  };
}

function listed(values: readonly string[]): readonly SheetRow[] {
  return values.length === 0 ? [] : [['', ...values]];
}

function placeRows({ squads, chapters, guilds, reports }: MeAnswer, style: Style): readonly SheetRow[] {
  const squadTexts = squads.map(({ squad, share, role, channel, mission }) =>
    [
      namedText(squad, style),
      ...(role === null ? [] : [visible(role)]),
      ...[shareText(share)].filter((text) => text !== null),
      ...(channel === null ? [] : [visible(channel)]),
      ...(mission === null ? [] : [style.dim(visible(mission))]),
    ].join(', '),
  );
  return [
    ['squad', ...(squadTexts.length === 0 ? ['none'] : squadTexts)],
    ['chapter', ...(chapters.length === 0 ? ['none'] : chapters.map((each) => namedText(each, style)))],
    [
      'guilds',
      ...guilds.map(
        ({ guild, channel }) =>
          `${namedText(guild, style)}${channel === null ? '' : `, ${visible(channel)}`}`,
      ),
    ],
    ['manages', ...reports.map((each) => namedText(each, style))],
  ];
}

function componentTexts({ components }: MeAnswer, isOwned: boolean, style: Style): readonly string[] {
  return components.filter((each) => each.isOwned === isOwned).map((each) => componentText(each, style));
}

/** `search-api, tier 1: you and 1 more know it`. */
function componentText(
  { component, tier, isKnown, isOwned, squads, knowers }: OwnComponent,
  style: Style,
): string {
  const others = knowers - Number(isKnown);
  const known = isKnown
    ? others === 0
      ? 'nobody but you knows it'
      : `you and ${others} more know it`
    : others === 0
      ? 'nobody knows it'
      : `${count(others, 'person knows', 'people know')} it, not you`;
  const owners =
    squads.length === 0 ? 'nobody owns it' : `of ${squads.map(({ id }) => visible(id)).join(', ')}`;
  return [
    namedText(component, style),
    ...(tier === null ? [] : [`tier ${tier}`]),
    ...(isOwned ? [] : [owners]),
    known,
  ].join(', ');
}

function dependentTexts({ waiting, squads }: MeAnswer, style: Style): readonly string[] {
  return waiting.map(({ squad, on, channel, people, declared, throughComponents }) => {
    const how = [
      ...(declared ? ['declared'] : []),
      ...(throughComponents ? ['through components'] : []),
    ].join(' and ');
    const what = squads.length === 1 ? '' : ` on ${visible(on.id)}`;
    const where = channel === null ? '' : `, ${visible(channel)}`;
    return `squad ${namedText(squad, style)}, ${count(people, 'person', 'people')}${where}: ${how}${what}`;
  });
}

function gapText({ severity, message, help, position }: Finding, style: Style): string {
  const place = position === null ? '' : ` (${position.file}:${position.line})`;
  return `${inSeverity(style, severity, severity)} ${visible(message)}${visible(place)}: ${style.dim(visible(help))}`;
}
