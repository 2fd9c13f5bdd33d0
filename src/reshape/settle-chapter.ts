import { joinWords } from '../diagnostics/words.ts';
import { textCell } from '../queries/cells.ts';
import type { Store } from '../store/open-store.ts';
import { withEntity, withKey, writtenEntity, type WrittenOrg } from '../source/written-org.ts';
import type { ReferenceArgument } from './argument.ts';
import { groupsOn, isThereOn } from './on-the-day.ts';
import { done, refused, type Answer, type Outcome, type ReshapeState } from './operation.ts';
import { withMembershipBegun, withMembershipEnded } from './written/members.ts';

/** How whoever changes tribe says what becomes of the chapter, and with it of the line manager. */
export const chapterArguments = {
  chapter: {
    type: 'reference',
    to: 'chapter',
    words: ['keep', 'matching'],
    value: 'chapter',
    doc: 'where the tribe changes: the new chapter, or `keep` the old one, or the `matching` one of the discipline',
  },
  manager: {
    type: 'reference',
    to: 'person',
    value: 'person',
    doc: 'where the tribe changes: keep the chapter, and this line manager instead of its lead',
  },
} as const satisfies Readonly<Record<string, ReferenceArgument>>;

/** What was said of it. */
export interface ChapterChoice {
  readonly chapter?: string | undefined;
  readonly manager?: string | undefined;
}

/** Somebody who comes to a squad, from another one or from none. */
export interface Comer {
  readonly person: string;
  readonly from: string | null;
  readonly to: string;
  /** The tribe of a squad that is only made now. */
  readonly tribe?: string;
}

/**
 * Settles the chapter of somebody who changes squad: where the squads are of different tribes and a chapter of the old
 * one is left behind, nobody guesses what becomes of it.
 */
export function withChapterSettled(
  { store }: ReshapeState,
  org: WrittenOrg,
  comer: Comer,
  { chapter, manager, on }: ChapterChoice & { readonly on: string },
): Outcome {
  const { person } = comer;
  const behind = chaptersLeftBehind(store, comer, on);
  const managed = manager === undefined ? org : withManager(org, person, manager);
  if (chapter === 'keep' || (chapter === undefined && (manager !== undefined || behind.length === 0))) {
    return done(managed, on);
  }
  const choices = chaptersOfTribe(store, newTribe(store, comer), person, on);
  if (chapter === undefined) return { is: 'open', questions: [question(store, comer, behind, choices)] };
  if (chapter === 'matching' && behind.length === 0) return done(managed, on);
  const matching = choices.filter(({ matches }) => matches).map(({ id }) => id);
  const joined = chapter === 'matching' ? (matching.length === 1 ? matching[0] : undefined) : chapter;
  if (joined === undefined) return noMatch(person, comer.to, matching);
  const own = groupsOn(store, 'chapter', person, on).map(({ group }) => group);
  const left = behind.reduce(
    (changed, group) =>
      group === joined ? changed : withMembershipEnded(changed, { kind: 'chapter', group, person }, on),
    managed,
  );
  if (own.includes(joined)) return done(left, on);
  return done(withMembershipBegun(left, { kind: 'chapter', group: joined, person }, on), on);
}

/** The chapters of the tribe that is left. */
function chaptersLeftBehind(store: Store, comer: Comer, on: string): readonly string[] {
  const { person, from } = comer;
  const old = from === null ? null : tribeOf(store, from);
  if (old === null || old === newTribe(store, comer)) return [];
  return groupsOn(store, 'chapter', person, on)
    .map(({ group }) => group)
    .filter(
      (chapter) => store.first(`SELECT tribe_id FROM chapter WHERE id = ?`, chapter)?.['tribe_id'] === old,
    );
}

function newTribe(store: Store, { to, tribe }: Comer): string | null {
  return tribe ?? tribeOf(store, to);
}

function tribeOf(store: Store, squad: string): string | null {
  return textCell(store.first(`SELECT tribe_id FROM squad WHERE id = ?`, squad)?.['tribe_id']);
}

/** A chapter that could be joined, and whether it is of the person's discipline. */
interface ChapterOfTribe {
  readonly id: string;
  readonly lead: string | null;
  readonly matches: boolean;
}

/** Those of the discipline first. */
function chaptersOfTribe(
  store: Store,
  tribe: string | null,
  person: string,
  on: string,
): readonly ChapterOfTribe[] {
  if (tribe === null) return [];
  const rows = store.rows(
    `SELECT chapter.id, chapter.lead_id, EXISTS (
       SELECT 1 FROM chapter_discipline AS own
       JOIN person ON person.discipline = own.discipline
       WHERE own.chapter_id = chapter.id AND person.id = :person
     ) AS matches
     FROM chapter
     WHERE chapter.tribe_id = :tribe
     ORDER BY matches DESC, chapter.id`,
    { tribe, person },
  );
  return rows
    .map((row) => ({ id: String(row['id']), lead: textCell(row['lead_id']), matches: row['matches'] === 1 }))
    .filter(({ id }) => isThereOn(store, 'chapter', id, on));
}

function question(store: Store, comer: Comer, behind: readonly string[], choices: readonly ChapterOfTribe[]) {
  const { person } = comer;
  const tribe = newTribe(store, comer);
  const led = ({ id, lead }: ChapterOfTribe): Answer => ({
    text: `join ${id}${lead === null ? ', which nobody leads' : `: ${lead} is the line manager`}`,
    argument: 'chapter',
    value: id,
  });
  const lead =
    tribe === null
      ? null
      : textCell(store.first(`SELECT lead_id FROM tribe WHERE id = ?`, tribe)?.['lead_id']);
  const byLead: readonly Answer[] =
    lead === null || lead === person
      ? []
      : [
          {
            text: `keep ${joinWords(behind)}, and ${lead} (lead of ${tribe}) as line manager`,
            argument: 'manager',
            value: lead,
          },
        ];
  return {
    text: `${person} changes tribe and is in chapter ${joinWords(behind)}: what becomes of that?`,
    answers: [
      ...choices.map(led),
      { text: `keep ${joinWords(behind)}, and the line manager with it`, argument: 'chapter', value: 'keep' },
      ...byLead,
    ],
  };
}

function noMatch(person: string, squad: string, matching: readonly string[]): Outcome {
  const message =
    matching.length === 0
      ? `the tribe of squad ${squad} has no chapter of the discipline of ${person}`
      : `${matching.length} chapters of the tribe of squad ${squad} are of the discipline of ${person}`;
  const help =
    matching.length === 0
      ? 'write --chapter keep, or name a chapter'
      : `write --chapter ${joinWords(matching, 9, 'or')}`;
  return refused('chapter-matches', message, help);
}

function withManager(org: WrittenOrg, person: string, manager: string): WrittenOrg {
  const value = writtenEntity(org, 'person', person)?.value;
  return value === undefined ? org : withEntity(org, 'person', person, withKey(value, 'manager', manager));
}
