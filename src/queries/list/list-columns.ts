import type { EntityKind } from '../../model/field.ts';
import { liveOwners, lostOwners } from '../owners.ts';
import type { ListColumn } from './column.ts';

/** The columns of a kind that hold several things, beside those that every kind has. */
const own: Readonly<Record<EntityKind, Readonly<Record<string, string>>>> = {
  objective: {},
  tribe: { serves: serves('tribe') },
  squad: { serves: serves('squad') },
  chapter: {
    disciplines: `SELECT chapter_id AS id, json_group_array(discipline ORDER BY rowid) AS value FROM chapter_discipline GROUP BY chapter_id`,
  },
  guild: {},
  person: {
    skills: `SELECT person_id AS id, json_group_array(skill ORDER BY rowid) AS value FROM person_skill GROUP BY person_id`,
    allSquads: groupsOf('squad'),
    chapters: groupsOf('chapter'),
    guilds: groupsOf('guild'),
  },
  component: {
    owner: `
      SELECT component_id AS id, json_group_array(owner ORDER BY owner_kind, owner_id) AS value
      FROM (${liveOwners})
      GROUP BY component_id
      UNION ALL
      SELECT id, '["none"]' FROM v_component WHERE deliberate`,
    lostOwner: `
      SELECT component_id AS id, json_group_array(owner ORDER BY owner_kind, owner_id) AS value
      FROM (${lostOwners('TRUE')})
      GROUP BY component_id`,
    contributors: `
      SELECT component_id AS id, json_group_array(person_id ORDER BY rowid) AS value FROM component_contributor GROUP BY component_id`,
    dependsOn: `
      SELECT component_id AS id, json_group_array(depends_on_id ORDER BY depends_on_id) AS value
      FROM v_component_dependency
      GROUP BY component_id`,
    paths: `SELECT component_id AS id, json_group_array(pattern ORDER BY rowid) AS value FROM component_path GROUP BY component_id`,
  },
};

/** The columns of a kind that hold several things. */
export function listColumns(kind: EntityKind): readonly ListColumn[] {
  const common = {
    tags: `SELECT id, json_group_array(tag ORDER BY rowid) AS value FROM tag WHERE kind = '${kind}' GROUP BY id`,
    formerly: `SELECT id, json_group_array(former_id ORDER BY rowid) AS value FROM former_id WHERE kind = '${kind}' GROUP BY id`,
  };
  return Object.entries({ ...own[kind], ...common }).map(([name, sql]) => ({
    name,
    aliases: [],
    type: 'list',
    sql,
    isSelect: true,
    sqlOfGone: sql,
  }));
}

function serves(kind: 'tribe' | 'squad'): string {
  return `SELECT id, json_group_array(objective_id ORDER BY objective_id) AS value FROM v_serves WHERE kind = '${kind}' GROUP BY id`;
}

function groupsOf(kind: 'squad' | 'chapter' | 'guild'): string {
  return `
    SELECT person_id AS id, json_group_array(group_id ORDER BY group_id) AS value
    FROM v_member
    WHERE group_kind = '${kind}'
    GROUP BY person_id`;
}
