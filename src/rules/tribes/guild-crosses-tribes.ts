import type { Rule } from '../rule.ts';

export const guildCrossesTribes: Rule = {
  id: 'guild-crosses-tribes',
  category: 'tribes',
  severity: 'warning',
  summary: 'The people of a guild come from more than one tribe; hobby guilds may do as they like.',
  why: 'A guild carries what one tribe has learned to the others. Where all of its people come from one tribe it does the work of a chapter, and the other tribes learn nothing.',
  source: ['SA12'],
  looksFor: {
    words: 'guild (not hobby) with a head whose tribe is known',
    sql: `
      SELECT 1
      FROM v_guild AS guild
      JOIN v_member AS head ON head.group_kind = 'guild' AND head.group_id = guild.id
      JOIN v_person AS person ON person.id = head.person_id
      WHERE guild.kind IS NOT 'hobby' AND person.tribe_id IS NOT NULL`,
  },
  restsOn: [
    { kind: 'guild', field: 'kind', where: 'id' },
    { kind: 'squad', field: 'members', names: 'people' },
    { kind: 'squad', field: 'tribe', where: 'squads' },
  ],
  sql: `
    SELECT 'guild' AS kind, guild.id, count(*) AS value, min(person.tribe_id) AS tribe_id,
      (SELECT json_group_array(each.person_id) FROM v_member AS each
       WHERE each.group_kind = 'guild' AND each.group_id = guild.id) AS people,
      (SELECT json_group_array(DISTINCT place.group_id) FROM v_member AS each
       CROSS JOIN v_member AS place ON place.person_id = each.person_id AND place.group_kind = 'squad'
       WHERE each.group_kind = 'guild' AND each.group_id = guild.id) AS squads
    FROM v_guild AS guild
    JOIN v_member AS head ON head.group_kind = 'guild' AND head.group_id = guild.id
    JOIN v_person AS person ON person.id = head.person_id
    WHERE guild.kind IS NOT 'hobby' AND person.tribe_id IS NOT NULL
    GROUP BY guild.id
    HAVING count(*) >= 2 AND count(DISTINCT person.tribe_id) = 1`,
  message: 'all {value|head|heads} of guild {id} whose tribe is known are from tribe {tribe_id}',
  help: 'invite people from other tribes, or make it a chapter of tribe {tribe_id}',
  example: {
    wrong: `
      tribes: {playback: {}, discovery: {}}
      squads:
        player: {tribe: playback, members: [ada, bela]}
      guilds:
        web: {members: [ada, bela]}
      people: {ada: {}, bela: {}}`,
    right: `
      tribes: {playback: {}, discovery: {}}
      squads:
        player: {tribe: playback, members: [ada]}
        search: {tribe: discovery, members: [bela]}
      guilds:
        web: {members: [ada, bela]}
      people: {ada: {}, bela: {}}`,
  },
};
