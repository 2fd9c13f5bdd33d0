import type { Rule } from '../rule.ts';

/** Who depends on a squad of another tribe, in the views with this prefix. */
const across = (prefix: string) => `
      SELECT link.squad_id, link.depends_on_id
      FROM ${prefix}v_squad_link AS link
      JOIN ${prefix}v_squad AS squad ON squad.id = link.squad_id
      JOIN ${prefix}v_squad AS other ON other.id = link.depends_on_id
      WHERE squad.tribe_id <> other.tribe_id`;

export const changeCrossTribe: Rule = {
  id: 'change-cross-tribe',
  category: 'change',
  severity: 'warning',
  summary: 'A change adds no dependency between squads of different tribes.',
  why: 'Tribes are cut so that most of what a squad needs is inside. Each dependency that crosses the cut is one more that two tribes have to talk about, and it comes into being a squad at a time.',
  source: ['SA12'],
  looksFor: { words: 'dependency between squads', sql: `SELECT 1 FROM v_squad_link` },
  sql: `
    WITH was AS MATERIALIZED (${across('before_')}
    ),
    now AS MATERIALIZED (${across('')}
    )
    SELECT 'squad' AS kind, now.squad_id AS id, count(*) AS value,
      json_group_array(now.depends_on_id || ' of ' || other.tribe_id ORDER BY now.depends_on_id) AS others
    FROM now
    CROSS JOIN v_squad AS other ON other.id = now.depends_on_id
    WHERE NOT EXISTS (
      SELECT 1 FROM was WHERE was.squad_id = now.squad_id AND was.depends_on_id = now.depends_on_id
    )
    GROUP BY now.squad_id`,
  message: 'squad {id} did not depend on squads of another tribe as it does now: {others…}',
  help: 'keep what needs each other in one tribe, or agree with the other tribe first',
  example: {
    before: `
      tribes: {music: {}, platform: {}}
      squads: {player: {tribe: music}, storage: {tribe: platform}}`,
    wrong: `
      tribes: {music: {}, platform: {}}
      squads:
        player: {tribe: music, dependsOn: [{squad: storage, severity: slowing}]}
        storage: {tribe: platform}`,
    right: `
      tribes: {music: {}, platform: {}}
      squads:
        player: {tribe: music, dependsOn: [{squad: search, severity: slowing}]}
        search: {tribe: music}
        storage: {tribe: platform}`,
  },
};
