import { numberCell, textCell } from '../../queries/cells.ts';
import type { Store } from '../../store/open-store.ts';
import type { Candidate, KnownComponent, Need, TeamProblem } from './team.ts';

/** What a new squad is wanted for, and who may be in it. */
export interface Wanted {
  readonly needs: readonly Need[];
  /** The tribe of the new squad: whoever is managed through a chapter of another one gets a new line manager. */
  readonly tribe: string;
  readonly size: number | null;
  readonly pinned: ReadonlySet<string>;
  readonly excluded: ReadonlySet<string>;
}

/** Gathers from the views of the day who could be asked, and what their squads would miss. */
export function readTeamProblem(store: Store, wanted: Wanted, limits: TeamProblem['limits']): TeamProblem {
  const components = knownComponents(store);
  const indexOf = new Map(components.map(({ id }, index) => [id, index] as const));
  const met = needsMet(store, wanted.needs);
  const roles = listsOf(
    store,
    `SELECT person.id, role.field AS value
     FROM v_role AS role
     JOIN v_person AS person ON person.id = role.person_id AND person.main_squad_id = role.id
     WHERE role.kind = 'squad'
     ORDER BY role.field`,
  );
  const knows = listsOf(
    store,
    `SELECT person.id, known.component_id AS value
     FROM v_knower AS known
     JOIN v_person AS person ON person.id = known.person_id
     JOIN v_owner_squad AS owner ON owner.component_id = known.component_id AND owner.squad_id = person.main_squad_id
     ORDER BY known.component_id`,
  );
  const candidates = store.rows(peopleSql, { tribe: wanted.tribe }).flatMap((row): readonly Candidate[] => {
    const person = String(row['id']);
    if (wanted.excluded.has(person)) return [];
    return [
      {
        person,
        squad: textCell(row['main_squad_id']),
        meets: met.get(person) ?? [],
        roles: roles.get(person) ?? [],
        knows: (knows.get(person) ?? []).flatMap((id) => indexOf.get(id) ?? []),
        changesManager: row['changes_manager'] === 1,
      },
    ];
  });
  return {
    needs: wanted.needs,
    candidates,
    pinned: wanted.pinned,
    size: wanted.size,
    squads: squadsOf(store),
    components,
    limits,
  };
}

/** Everybody who is in a squad, or holds no role of the whole organisation, which would be work enough. */
const peopleSql = `
  SELECT person.id, person.main_squad_id,
    EXISTS (
      SELECT 1 FROM v_line_manager AS managed
      JOIN v_chapter AS chapter ON chapter.id = managed.chapter_id
      WHERE managed.person_id = person.id AND chapter.tribe_id <> :tribe
    ) AS changes_manager
  FROM v_person AS person
  WHERE person.main_squad_id IS NOT NULL
    OR NOT EXISTS (SELECT 1 FROM v_role AS role WHERE role.person_id = person.id AND role.org_level = 1)
  ORDER BY person.id`;

/** Which needs each person meets; words are compared without their case. */
function needsMet(store: Store, needs: readonly Need[]): ReadonlyMap<string, readonly number[]> {
  const met = new Map<string, number[]>();
  needs.forEach(({ kind, value }, need) => {
    for (const row of store.rows(meetingSql[kind], { value })) {
      const person = String(row['id']);
      met.set(person, [...(met.get(person) ?? []), need]);
    }
  });
  return met;
}

const meetingSql: Readonly<Record<Need['kind'], string>> = {
  skill: `SELECT DISTINCT person_id AS id FROM v_skill WHERE fold(skill) = fold(:value)`,
  component: `SELECT DISTINCT person_id AS id FROM v_knower WHERE component_id = :value`,
  discipline: `SELECT id FROM v_person WHERE fold(discipline) = fold(:value)`,
};

function knownComponents(store: Store): readonly KnownComponent[] {
  return store
    .rows(
      `SELECT known.component_id AS id, component.tier, count(DISTINCT known.person_id) AS knowers
       FROM v_knower AS known
       JOIN v_component AS component ON component.id = known.component_id
       JOIN v_owner_squad AS owner ON owner.component_id = known.component_id
       JOIN v_member AS member
         ON member.group_kind = 'squad' AND member.group_id = owner.squad_id AND member.person_id = known.person_id
       GROUP BY known.component_id
       ORDER BY known.component_id`,
    )
    .map((row) => ({
      id: String(row['id']),
      tier: numberCell(row['tier']),
      knowers: Number(row['knowers']),
    }));
}

function squadsOf(store: Store): TeamProblem['squads'] {
  return new Map(
    store
      .rows(`SELECT id, heads, components FROM v_squad`)
      .map((row) => [
        String(row['id']),
        { heads: Number(row['heads']), components: Number(row['components']) },
      ]),
  );
}

/** Rows of `id, value` as a list a person. */
function listsOf(store: Store, sql: string): ReadonlyMap<string, readonly string[]> {
  const lists = new Map<string, string[]>();
  for (const row of store.rows(sql)) {
    const id = String(row['id']);
    lists.set(id, [...(lists.get(id) ?? []), String(row['value'])]);
  }
  return lists;
}
