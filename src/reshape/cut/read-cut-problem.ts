import { textCell } from '../../queries/cells.ts';
import { weightOfTier } from '../weight-of-tier.ts';
import type { Store } from '../../store/open-store.ts';
import type { Bond, CutProblem } from './cut.ts';

/** A squad with its people and components, as far as the views of the day know what holds them together. */
export function readCutProblem(
  store: Store,
  { people, components }: { readonly people: readonly string[]; readonly components: readonly string[] },
): Pick<CutProblem, 'people' | 'components' | 'bonds'> {
  const squad = { people: JSON.stringify(people), components: JSON.stringify(components) };
  const disciplines = new Map(
    store
      .rows(`SELECT id, discipline FROM v_person WHERE id IN (SELECT value FROM json_each(:people))`, {
        people: squad.people,
      })
      .map((row) => [String(row['id']), textCell(row['discipline'])]),
  );
  const knowledge = store.rows(
    `SELECT known.person_id, known.component_id, component.tier
     FROM v_knower AS known
     JOIN v_component AS component ON component.id = known.component_id
     WHERE known.component_id IN (SELECT value FROM json_each(:components))
       AND known.person_id IN (SELECT value FROM json_each(:people))
     ORDER BY 1, 2`,
    squad,
  );
  const dependencies = store.rows(
    `SELECT component_id, depends_on_id
     FROM v_component_dependency
     WHERE component_id IN (SELECT value FROM json_each(:components))
       AND depends_on_id IN (SELECT value FROM json_each(:components))
     ORDER BY 1, 2`,
    { components: squad.components },
  );
  return {
    people: new Map(people.map((id) => [`person:${id}`, disciplines.get(id) ?? null])),
    components: components.map((id) => `component:${id}`),
    bonds: [
      ...knowledge.map((row): Bond => ({
        between: [`person:${row['person_id']}`, `component:${row['component_id']}`],
        weight: weightOfTier(row['tier']),
        because: 'knows',
      })),
      ...dependencies.map((row): Bond => ({
        between: [`component:${row['component_id']}`, `component:${row['depends_on_id']}`],
        weight: 1,
        because: 'depends on',
      })),
    ],
  };
}
