import { subjectText, type Finding, type Position } from '../../diagnostics/finding.ts';
import { joinWords } from '../../diagnostics/words.ts';
import type { Field, Kind } from '../../model/field.ts';
import { fieldTables } from '../../model/kinds.ts';
import type { Relation } from '../../queries/show/relation.ts';
import type { ShownEntity } from '../../queries/show/show-entity.ts';
import { periodState } from '../period-state.ts';
import { sheetMarkdown } from '../sheet-markdown.ts';
import { sheetText, type Sheet, type SheetRow } from '../sheet.ts';
import { standingText } from '../standing.ts';
import type { Page } from '../style.ts';
import { visible } from '../visible.ts';
import { inSeverity } from '../words.ts';
import { endRows, labelOf, ownRows } from './field-rows.ts';
import { figureTexts } from './figure-text.ts';
import { relationTexts, type ItemPage } from './item-text.ts';

/** Everything about one thing, as every format draws it. */
export interface ShowAnswer extends ShownEntity {
  /** Those that a check finds about it, sorted. */
  readonly findings: readonly Finding[];
  /** Findings on others that are about it: that an objective is over is found on who serves it. */
  readonly toldAt: readonly Finding[];
  /** Where it stands; null where nothing can be pointed at. */
  readonly position: Position | null;
}

/** One thing on one screen: what is written, what follows from others, what does not hold, and where it stands. */
export function showText(answer: ShowAnswer, isWhole: boolean, page: Page): string {
  return sheetText(sheetOf(answer, isWhole, page), page);
}

/** The same as Markdown, with lists whole. */
export function showMarkdown(answer: ShowAnswer): string {
  return sheetMarkdown((page) => sheetOf(answer, true, page));
}

function sheetOf(answer: ShowAnswer, isWhole: boolean, page: Page): Sheet {
  const { subject, findings, position } = answer;
  const items: ItemPage = {
    ...page,
    isWhole,
    kind: subject.kind,
    wholeCommand: `show ${subjectText(subject)} --all`,
  };
  const size = figureTexts(subject.kind, answer.figures);
  const place = position === null ? '' : `${visible(position.file)}:${position.line}`;
  return {
    title: titleText(answer, page),
    sections: [
      { heading: '', rows: [['', ...aboutTexts(answer, page)]] },
      { heading: '', rows: [...ownRows(answer, items), ...(size === '' ? [] : [['size', size] as const])] },
      { heading: '', rows: derivedRows(answer, items) },
      { heading: '', rows: endRows(answer, items) },
      {
        heading: `findings (${findings.length})`,
        rows: [
          [
            '',
            ...(findings.length === 0 ? ['none'] : findings.map((each) => findingText(each, page))),
            ...toldAtTexts(answer),
          ],
        ],
      },
      { heading: '', rows: [['', ...(place === '' ? [] : [page.style.dim(place)])]] },
    ],
  };
}

function titleText({ subject }: ShowAnswer, { style }: Page): string {
  return subject.kind === 'org'
    ? style.bold(visible(subject.name ?? 'an organisation without a name'))
    : `${subject.kind} ${style.bold(visible(subject.name ?? subject.id))}${subject.name === null ? '' : ` ${style.dim(`(${visible(subject.id)})`)}`}`;
}

/** What it is there for, and whether it is. */
function aboutTexts({ fields, standing, period }: ShowAnswer, { style }: Page): readonly string[] {
  const why = standingText(standing);
  const texts = ['mission', 'description'].flatMap((name) => {
    const text = fields.get(name);
    return typeof text === 'string' ? [visible(text)] : [];
  });
  const states = period === null ? [] : periodState(period);
  return [
    ...(why === null ? [] : [style.red(why)]),
    ...states.map((state) => style.yellow(`its period ${state.replace(/^over/, 'is over')}`)),
    ...texts,
  ];
}

/** Whoever looks at one of these wonders where there is nobody. */
const wondered: Readonly<Partial<Record<Kind, Readonly<Record<string, string>>>>> = {
  squad: { people: 'nobody' },
  chapter: { people: 'nobody' },
  guild: { people: 'nobody' },
  person: { squads: 'none', lineManager: 'nobody' },
};

function derivedRows({ subject, standing, relations }: ShowAnswer, page: ItemPage): readonly SheetRow[] {
  const fields: Readonly<Record<string, Field>> = fieldTables[subject.kind];
  const isOwn = ({ name }: Relation) => fields[name] !== undefined && fields[name].type !== 'records';
  const missing = standing.state === 'live' ? Object.entries(wondered[subject.kind] ?? {}) : [];
  return [
    ...missing
      .filter(([name]) => relations.every((each) => each.name !== name))
      .map(([name, nobody]): SheetRow => [labelOf(name), page.style.yellow(nobody)]),
    ...relations
      .filter((relation) => !isOwn(relation) && !isRepeated(relation, relations))
      .map((relation): SheetRow => [labelOf(relation.name), ...relationTexts(relation, page)]),
  ];
}

/** What another row has said: that a squad serves what it says, that the lead of a chapter manages its people. */
function isRepeated({ name, items }: Relation, relations: readonly Relation[]): boolean {
  if (name === 'objectives') return items.every(({ details }) => details.get('throughTribe') === false);
  if (name !== 'manages') return false;
  const people = relations.find((each) => each.name === 'people');
  return people !== undefined && items.length >= people.items.length - 1;
}

/** Where the end of an objective is found: on the squads and tribes that still serve it. */
function toldAtTexts({ toldAt }: ShowAnswer): readonly string[] {
  const [first] = toldAt;
  if (first === undefined) return [];
  const who = toldAt.flatMap(({ subject }) => (subject === null ? [] : [`${subject.kind} ${subject.id}`]));
  return [visible(`its end is told at ${joinWords(who, mostNamed)}: ${first.rule}`)];
}

/** So many squads and tribes are named. */
const mostNamed = 5;

function findingText({ severity, rule, message, waived }: Finding, { style }: Page): string {
  const until = waived === null ? '' : style.dim(` (waived until ${waived.until})`);
  return `${inSeverity(style, severity, severity)} ${style.bold(rule)}: ${visible(message)}${until}`;
}
