import type { Kind } from '../../model/field.ts';
import type { Store } from '../../store/open-store.ts';
import { inAll } from '../tribes-below.ts';

/** The numbers that are told of each kind, as a SELECT of one row about the entity that `:id` names. */
const figures: Readonly<Record<Kind, string>> = {
  org: `
    SELECT count(*) FILTER (WHERE kind = 'tribe') AS tribes, count(*) FILTER (WHERE kind = 'squad') AS squads,
      count(*) FILTER (WHERE kind = 'chapter') AS chapters, count(*) FILTER (WHERE kind = 'guild') AS guilds,
      count(*) FILTER (WHERE kind = 'person') AS people, count(*) FILTER (WHERE kind = 'component') AS components
    FROM v_entity`,
  objective: `
    SELECT count(*) AS squads, coalesce(sum(served.fte), 0) AS fte
    FROM v_objective AS objective
    LEFT JOIN v_squad_objective AS served ON served.objective_id = objective.id
    WHERE objective.id = :id
    GROUP BY objective.id`,
  tribe: `
    SELECT squads, people, (SELECT coalesce(sum(fte), 0) FROM v_squad WHERE tribe_id = :id) AS fte,
      ${inAll('squadsInAll', ':id')} AS squadsInAll,
      ${inAll('peopleInAll', ':id')} AS peopleInAll,
      ${inAll('fteInAll', ':id')} AS fteInAll
    FROM v_tribe
    WHERE id = :id`,
  squad: `SELECT heads, fte, components FROM v_squad WHERE id = :id`,
  chapter: `SELECT heads FROM v_chapter WHERE id = :id`,
  guild: `SELECT heads FROM v_guild WHERE id = :id`,
  person: `SELECT squads, allocation, capacity FROM v_person WHERE id = :id`,
  component: `
    SELECT (SELECT count(*) FROM v_knower WHERE component_id = :id) AS knowers,
      (SELECT count(*) FROM v_component_dependency WHERE depends_on_id = :id) AS dependents
    FROM v_component
    WHERE id = :id`,
};

/** The numbers of one entity, by name, those that there are; none of what is not live. */
export function figuresOf(store: Pick<Store, 'rows'>, kind: Kind, id: string): ReadonlyMap<string, number> {
  const [row] = store.rows(figures[kind], { id });
  return new Map(
    Object.entries(row ?? {}).flatMap(([name, value]) =>
      value === null ? [] : [[name, Math.round(Number(value) * 1e6) / 1e6] as const],
    ),
  );
}
