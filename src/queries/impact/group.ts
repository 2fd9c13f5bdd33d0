import { textCell } from '../cells.ts';
import type { Named } from '../names.ts';
import { noImpact, type ImpactAnswer, type ImpactContext, type Report, type Vacancy } from './answer.ts';
import { dependentsOf, dependentSquadsOf, ownersToTell } from './dependents.ts';
import { ownedOnlyBy } from './unowned.ts';

type Parts = Omit<ImpactAnswer, 'entity' | 'standing'>;

/** What breaks if a squad is closed and nothing else is done. */
export function impactOfSquad(context: ImpactContext, id: string): Parts {
  const { store, named } = context;
  const owned = store.rows(`SELECT component_id FROM v_owner_squad WHERE squad_id = :id`, { id });
  const dependents = dependentsOf(
    context,
    owned.map((row) => String(row['component_id'])),
  );
  const unserved = store.rows(
    `SELECT own.objective_id
     FROM v_squad_objective AS own
     WHERE own.squad_id = :id AND NOT EXISTS (
       SELECT 1 FROM v_squad_objective AS other
       WHERE other.objective_id = own.objective_id AND other.squad_id <> :id
     )
     ORDER BY own.objective_id`,
    { id },
  );
  return {
    ...noImpact,
    unowned: ownedOnlyBy(context, 'squad', id),
    dependents,
    tell: ownersToTell(context, dependents).filter(({ owner }) => owner.kind !== 'squad' || owner.id !== id),
    dependentSquads: dependentSquadsOf(context, [id]),
    homeless: homelessOf(context, 'squad', id),
    unserved: unserved.map((row) => named('objective', String(row['objective_id']))),
    vacancies: vacanciesOf(context, 'squad_id', id),
  };
}

/** What rests on a component. */
export function impactOfComponent(context: ImpactContext, id: string): Parts {
  const dependents = dependentsOf(context, [id]);
  return { ...noImpact, dependents, tell: ownersToTell(context, dependents) };
}

/** What belongs to no tribe then; its squads and people stay. */
export function impactOfTribe(context: ImpactContext, id: string): Parts {
  const { store, named } = context;
  const orphans = store.rows(
    `SELECT 1 AS place, 'squad' AS kind, id FROM v_squad WHERE tribe_id = :id
     UNION ALL SELECT 2, 'chapter', id FROM v_chapter WHERE tribe_id = :id
     UNION ALL SELECT 3, 'tribe', id FROM v_tribe WHERE parent_id = :id
     ORDER BY 1, 3`,
    { id },
  );
  const people = store.rows(`SELECT id FROM v_person WHERE tribe_id = :id ORDER BY id`, { id });
  const unserved = store.rows(
    `SELECT DISTINCT own.objective_id
     FROM v_serves AS own
     WHERE own.kind = 'tribe' AND own.id = :id
       AND EXISTS (SELECT 1 FROM v_squad_objective AS served WHERE served.objective_id = own.objective_id)
       AND NOT EXISTS (
         SELECT 1 FROM v_squad_objective AS other
         CROSS JOIN v_squad AS squad ON squad.id = other.squad_id
         WHERE other.objective_id = own.objective_id AND (other.own OR squad.tribe_id <> :id)
       )
     ORDER BY own.objective_id`,
    { id },
  );
  const squads = orphans.flatMap((row) => (row['kind'] === 'squad' ? String(row['id']) : []));
  return {
    ...noImpact,
    orphans: orphans.map((row) => {
      const kind = row['kind'] === 'squad' ? 'squad' : row['kind'] === 'chapter' ? 'chapter' : 'tribe';
      return named(kind, String(row['id']));
    }),
    homeless: people.map((row) => named('person', String(row['id']))),
    unowned: ownedOnlyBy(context, 'tribe', id),
    unserved: unserved.map((row) => named('objective', String(row['objective_id']))),
    idle: idleWithoutTribe(context, id),
    dependentSquads: dependentSquadsOf(context, squads),
  };
}

/** Squads that serve nothing but what their tribe serves. */
function idleWithoutTribe({ store, named }: ImpactContext, id: string): readonly Named[] {
  const rows = store.rows(
    `SELECT squad.id FROM v_squad AS squad
     WHERE squad.tribe_id = :id
       AND EXISTS (SELECT 1 FROM v_squad_objective AS served WHERE served.squad_id = squad.id)
       AND NOT EXISTS (SELECT 1 FROM v_squad_objective AS served WHERE served.squad_id = squad.id AND served.own)
     ORDER BY squad.id`,
    { id },
  );
  return rows.map((row) => named('squad', String(row['id'])));
}

/** Who is managed by nobody, or by the lead of another chapter, and who is in no chapter then. */
export function impactOfChapter(context: ImpactContext, id: string): Parts {
  const { store, named } = context;
  const rows = store.rows(
    `SELECT managed.person_id, chapter.id AS chapter_id, chapter.lead_id
     FROM v_line_manager AS managed
     LEFT JOIN v_chapter AS chapter ON chapter.id = (
       SELECT min(home.group_id)
       FROM v_member AS home
       CROSS JOIN chapter AS written ON written.id = home.group_id
       WHERE home.person_id = managed.person_id AND home.group_kind = 'chapter' AND home.group_id <> :id
         AND written.lead_id IS NOT managed.person_id
     )
     WHERE managed.chapter_id = :id
     ORDER BY managed.person_id`,
    { id },
  );
  const reports: readonly Report[] = rows.map((row) => {
    const lead = textCell(row['lead_id']);
    return {
      person: named('person', String(row['person_id'])),
      manager: lead === null ? null : named('person', lead),
      chapter: lead === null ? null : named('chapter', String(row['chapter_id'])),
    };
  });
  return {
    ...noImpact,
    reports,
    homeless: homelessOf(context, 'chapter', id),
    vacancies: vacanciesOf(context, 'chapter_id', id),
  };
}

/** What a guild owns, and who is in no other. */
export function impactOfGuild(context: ImpactContext, id: string): Parts {
  return {
    ...noImpact,
    unowned: ownedOnlyBy(context, 'guild', id),
    homeless: homelessOf(context, 'guild', id),
  };
}

/** Squads that serve nothing then, and objectives that supported it. */
export function impactOfObjective({ store, named }: ImpactContext, id: string): Parts {
  const idle = store.rows(
    `SELECT own.squad_id
     FROM v_squad_objective AS own
     WHERE own.objective_id = :id AND NOT EXISTS (
       SELECT 1 FROM v_squad_objective AS other WHERE other.squad_id = own.squad_id AND other.objective_id <> :id
     )
     ORDER BY own.squad_id`,
    { id },
  );
  const below = store.rows(`SELECT id FROM v_objective WHERE supports_id = :id ORDER BY id`, { id });
  return {
    ...noImpact,
    idle: idle.map((row) => named('squad', String(row['squad_id']))),
    orphans: below.map((row) => named('objective', String(row['id']))),
  };
}

/** People who are in no other group of the kind. */
function homelessOf(
  { store, named }: ImpactContext,
  kind: 'squad' | 'chapter' | 'guild',
  id: string,
): readonly Named[] {
  const rows = store.rows(
    `SELECT own.person_id
     FROM v_member AS own
     WHERE own.group_id = :id AND own.group_kind = :kind AND NOT EXISTS (
       SELECT 1 FROM v_member AS other
       WHERE other.person_id = own.person_id AND other.group_kind = :kind AND other.group_id <> :id
     )
     ORDER BY own.person_id`,
    { kind, id },
  );
  return rows.map((row) => named('person', String(row['person_id'])));
}

function vacanciesOf(
  { store, named }: ImpactContext,
  column: 'squad_id' | 'chapter_id',
  id: string,
): readonly Vacancy[] {
  const rows = store.rows(
    `SELECT squad_id, role, from_date FROM v_vacancy WHERE ${column} = :id ORDER BY squad_id, from_date, role`,
    { id },
  );
  return rows.map((row) => ({
    role: textCell(row['role']),
    from: textCell(row['from_date']),
    squad: named('squad', String(row['squad_id'])),
  }));
}
