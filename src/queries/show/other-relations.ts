import { ownersAsText } from '../owners.ts';
import type { DerivedRelation } from './relation.ts';

/** What there is to say about an objective, beside what is written there. */
export const objectiveRelations: readonly DerivedRelation[] = [
  {
    name: 'supportedBy',
    sql: `SELECT 'objective' AS kind, id, kind AS purpose, period FROM v_objective WHERE supports_id = :id ORDER BY id`,
  },
  {
    name: 'tribes',
    sql: `SELECT kind, id FROM v_serves WHERE kind = 'tribe' AND objective_id = :id ORDER BY id`,
  },
  {
    name: 'squads',
    sql: `
      SELECT 'squad' AS kind, served.squad_id AS id, squad.tribe_id AS tribe, served.fte,
        served.own = 0 AS is_through_tribe
      FROM v_squad_objective AS served
      JOIN v_squad AS squad ON squad.id = served.squad_id
      WHERE served.objective_id = :id
      ORDER BY served.squad_id`,
  },
];

/** What there is to say about a component, beside what is written there. */
export const componentRelations: readonly DerivedRelation[] = [
  {
    name: 'tribe',
    sql: `SELECT 'tribe' AS kind, tribe_id AS id FROM v_component WHERE id = :id AND tribe_id IS NOT NULL`,
  },
  {
    name: 'dependents',
    sql: `
      SELECT 'component' AS kind, component.id, component.tier, ${ownersAsText('component')} AS owner
      FROM v_component_dependency AS dependency
      JOIN v_component AS component ON component.id = dependency.component_id
      WHERE dependency.depends_on_id = :id
      ORDER BY component.tier IS NULL, component.tier, component.id`,
  },
];

/** What there is to say about the whole organisation, beside what is written there. */
export const orgRelations: readonly DerivedRelation[] = [
  {
    name: 'tribes',
    sql: `SELECT 'tribe' AS kind, id, squads, people AS heads FROM v_tribe WHERE parent_id IS NULL ORDER BY id`,
    command: 'list tribes',
  },
  {
    name: 'squadsWithoutTribe',
    sql: `SELECT 'squad' AS kind, id, heads, fte FROM v_squad WHERE tribe_id IS NULL ORDER BY id`,
    command: 'list squads --sort tribe',
  },
  {
    name: 'objectives',
    sql: `SELECT 'objective' AS kind, id, kind AS purpose, period FROM v_objective ORDER BY id`,
    command: 'list objectives',
  },
];
