import type { ImpactAnswer, Second } from '../../queries/impact/answer.ts';
import type { Named } from '../../queries/names.ts';
import { ownersText } from '../owners-text.ts';
import { roleName } from '../role-words.ts';
import { rowsCsv, rowsOfTable } from '../rows/rows.ts';
import { dependenceWords } from './dependence-words.ts';
import { secondReasons } from './sections.ts';

/** Each means the same in every row, and is empty where it does not apply; ids of several have a blank between. */
const columns = [
  'part', // As the json calls it.
  'kind',
  'id',
  'name',
  'role',
  'tier',
  'owner',
  'tribe',
  'channel',
  'contact', // Who speaks for the tribe, guild or person to tell.
  'steps',
  'through',
  'how',
  'components',
  'knowers_then', // Everybody who still knows it.
  'squad_knowers_then', // Those of them in its owner squads.
  'people_now',
  'people_then',
  'people_least',
  'manager_then',
  'chapter',
  'from',
  'second',
  'second_squad',
  'why',
] as const;

type Row = Readonly<Partial<Record<(typeof columns)[number], string | number | null>>>;

/** Every row of every part as CSV, in the order of the text. */
export async function impactCsv(answer: ImpactAnswer): Promise<string> {
  const rows = [...ofPeople(answer), ...ofComponents(answer), ...ofGroups(answer)];
  const cells = rows.map((row) => columns.map((column) => row[column] ?? null));
  return rowsCsv(rowsOfTable({ columns, rows: cells }));
}

function ofPeople({ roles, knowledge, squads, reports }: ImpactAnswer): readonly Row[] {
  return [
    ...roles.map(({ field, of, tier, second }) => ({
      part: 'roles',
      ...(of === null ? { kind: 'org', id: 'org' } : subject(of)),
      role: roleName(field),
      tier,
      ...secondCells(second),
    })),
    ...knowledge.map(({ component, tier, owners, others, after, second }) => ({
      part: 'knowledge',
      ...subject(component),
      tier,
      owner: ownersText(owners, ' '),
      knowers_then: others,
      squad_knowers_then: after,
      ...secondCells(second),
    })),
    ...squads.map(({ squad, before, after, minimum, components }) => ({
      part: 'squads',
      ...subject(squad),
      components: idsOf(components),
      people_now: before,
      people_then: after,
      people_least: minimum,
    })),
    ...reports.map(({ person, manager, chapter }) => ({
      part: 'reports',
      ...subject(person),
      manager_then: manager?.id ?? null,
      chapter: chapter?.id ?? null,
    })),
  ];
}

function ofComponents({ unowned, dependents, tell, dependentSquads }: ImpactAnswer): readonly Row[] {
  return [
    ...unowned.map(({ component, tier }) => ({ part: 'unowned', ...subject(component), tier })),
    ...dependents.map(({ component, tier, owners, isDeliberate, tribes, depth, through }) => ({
      part: 'dependents',
      ...subject(component),
      tier,
      owner: isDeliberate ? 'none' : ownersText(owners, ' '),
      tribe: idsOf(tribes),
      steps: depth,
      through: through.id,
    })),
    ...tell.map(({ owner, channel, contact, components, depth }) => ({
      part: 'tell',
      ...subject(owner),
      channel,
      contact: contact?.id ?? null,
      steps: depth,
      components: idsOf(components),
    })),
    ...dependentSquads.map(({ squad, tribe, channel, depth, through, ...how }) => ({
      part: 'dependentSquads',
      ...subject(squad),
      tribe: tribe?.id ?? null,
      channel,
      steps: depth,
      through: through.id,
      how: dependenceWords(how),
    })),
  ];
}

function ofGroups({ orphans, homeless, unserved, idle, vacancies }: ImpactAnswer): readonly Row[] {
  const rowsOf = (part: string, all: readonly Named[]) => all.map((each) => ({ part, ...subject(each) }));
  return [
    ...rowsOf('orphans', orphans),
    ...rowsOf('homeless', homeless),
    ...rowsOf('unserved', unserved),
    ...rowsOf('idle', idle),
    ...vacancies.map(({ squad, role, from }) => ({ part: 'vacancies', ...subject(squad), role, from })),
  ];
}

function subject({ kind, id, name }: Named): Row {
  return { kind, id, name };
}

function secondCells(second: Second | null): Row {
  if (second === null) return {};
  return { second: second.who.id, second_squad: second.squad?.id ?? null, why: secondReasons(second) };
}

function idsOf(named: readonly Named[]): string {
  return named.map(({ id }) => id).join(' ');
}
