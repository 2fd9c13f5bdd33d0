import type { DayTable } from './day-table.ts';

export const tribeDay: DayTable = {
  name: 'tribe',
  doc: 'Every live tribe.',
  columns: {
    id: 'Its id.',
    name: 'Its name.',
    parent_id: 'The tribe it is a part of, where live.',
    mission: 'Its mission.',
    lead_id: 'Its lead, where live.',
    location: 'Where it sits.',
    squads: 'How many live squads it has.',
    people: 'How many people have their main squad in it.',
  },
  sql: `
    SELECT tribe.id, tribe.name, parent.id AS parent_id, tribe.mission, lead.id AS lead_id, tribe.location,
      (SELECT count(*) FROM v_squad WHERE v_squad.tribe_id = tribe.id) AS squads,
      (SELECT count(*) FROM v_person WHERE v_person.tribe_id = tribe.id) AS people
    FROM tribe
    CROSS JOIN v_entity AS live ON live.kind = 'tribe' AND live.id = tribe.id
    LEFT JOIN v_entity AS parent ON parent.kind = 'tribe' AND parent.id = tribe.parent_id
    LEFT JOIN v_entity AS lead ON lead.kind = 'person' AND lead.id = tribe.lead_id`,
  key: 'id',
  indexes: [],
};

export const chapterDay: DayTable = {
  name: 'chapter',
  doc: 'Every live chapter; its disciplines stand in `chapter_discipline`.',
  columns: {
    id: 'Its id.',
    name: 'Its name.',
    tribe_id: 'Its tribe, where live.',
    lead_id: 'Its lead, where live.',
    heads: 'How many people are in it on the day.',
  },
  sql: `
    SELECT chapter.id, chapter.name, tribe.id AS tribe_id, lead.id AS lead_id,
      (SELECT count(*) FROM v_member AS head
       WHERE head.group_kind = 'chapter' AND head.group_id = chapter.id) AS heads
    FROM chapter
    CROSS JOIN v_entity AS live ON live.kind = 'chapter' AND live.id = chapter.id
    LEFT JOIN v_entity AS tribe ON tribe.kind = 'tribe' AND tribe.id = chapter.tribe_id
    LEFT JOIN v_entity AS lead ON lead.kind = 'person' AND lead.id = chapter.lead_id`,
  key: 'id',
  indexes: ['lead_id', 'tribe_id'],
};

export const guildDay: DayTable = {
  name: 'guild',
  doc: 'Every live guild.',
  columns: {
    id: 'Its id.',
    name: 'Its name.',
    topic: 'What it is about.',
    kind: 'strategic or hobby; NULL counts as strategic.',
    coordinator_id: 'Its coordinator, where live.',
    sponsor_id: 'Its sponsor, where live.',
    last_met: 'When it last met.',
    channel: 'Where to reach it.',
    heads: 'How many people are in it on the day.',
  },
  sql: `
    SELECT guild.id, guild.name, guild.topic, guild.kind, coordinator.id AS coordinator_id, sponsor.id AS sponsor_id,
      guild.last_met, guild.channel,
      (SELECT count(*) FROM v_member AS head
       WHERE head.group_kind = 'guild' AND head.group_id = guild.id) AS heads
    FROM guild
    CROSS JOIN v_entity AS live ON live.kind = 'guild' AND live.id = guild.id
    LEFT JOIN v_entity AS coordinator ON coordinator.kind = 'person' AND coordinator.id = guild.coordinator_id
    LEFT JOIN v_entity AS sponsor ON sponsor.kind = 'person' AND sponsor.id = guild.sponsor_id`,
  key: 'id',
  indexes: [],
};
