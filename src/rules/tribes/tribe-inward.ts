import type { Rule } from '../rule.ts';

export const tribeInward: Rule = {
  id: 'tribe-inward',
  category: 'tribes',
  severity: 'warning',
  summary: 'What slows the squads of a tribe down lies mostly inside the tribe.',
  why: 'Tribes are cut so that squads that need each other sit together. Where most of the waiting is for squads elsewhere, the cut goes through the work, and no meeting mends that. Platform squads are there to be depended on and do not count.',
  source: ['SA12'],
  options: {
    max: { default: 0.5, doc: 'The largest part of the dependencies that may leave the tribe.' },
    min: { default: 3, doc: 'From how many dependencies on a tribe is looked at.' },
  },
  looksFor: {
    words: 'declared dependency with severity',
    sql: `SELECT 1 FROM v_squad_dependency WHERE severity IS NOT NULL`,
  },
  restsOn: [{ kind: 'squad', field: 'type', where: 'others' }],
  sql: `
    WITH wait AS (
      SELECT DISTINCT squad.tribe_id, dependency.squad_id, dependency.depends_on_id,
        other.tribe_id IS NOT squad.tribe_id AS leaves
      FROM v_squad_dependency AS dependency
      JOIN v_squad AS squad ON squad.id = dependency.squad_id
      JOIN v_squad AS other ON other.id = dependency.depends_on_id
      WHERE dependency.severity IN ('slowing', 'blocking') AND NOT dependency.to_platform
        AND squad.tribe_id IS NOT NULL
    )
    SELECT 'tribe' AS kind, tribe_id AS id, sum(leaves) AS value, count(*) AS dependencies,
      json_group_array(squad_id || ' on ' || depends_on_id ORDER BY squad_id, depends_on_id)
        FILTER (WHERE leaves) AS leaving,
      json_group_array(DISTINCT depends_on_id) FILTER (WHERE leaves) AS others
    FROM wait
    GROUP BY tribe_id
    HAVING count(*) >= :min AND sum(leaves) > :max * count(*)`,
  message:
    'of {dependencies|dependency|dependencies} that slow tribe {id} down {value|leaves|leave} it: {leaving…}',
  help: 'move squads to the tribe they wait for, or the work to the squad that waits',
  example: {
    wrong: `
      tribes: {playback: {}, discovery: {}}
      squads:
        player: {tribe: playback, dependsOn: [{squad: search, severity: blocking}, {squad: mixes, severity: slowing}]}
        radio: {tribe: playback, dependsOn: [{squad: player, severity: slowing}]}
        search: {tribe: discovery}
        mixes: {tribe: discovery}`,
    right: `
      tribes: {playback: {}, discovery: {}}
      squads:
        player: {tribe: playback, dependsOn: [{squad: search, severity: blocking}, {squad: radio, severity: slowing}]}
        radio: {tribe: playback, dependsOn: [{squad: player, severity: slowing}]}
        search: {tribe: discovery}`,
  },
};
