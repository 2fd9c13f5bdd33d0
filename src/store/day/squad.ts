import type { DayTable } from './day-table.ts';

export const squadDay: DayTable = {
  name: 'squad',
  doc: 'Every live squad. A reference that leads to nothing live is NULL; as it was written it stands in `squad`.',
  columns: {
    id: 'Its id.',
    name: 'Its name.',
    tribe_id: 'Its tribe, where that is live.',
    mission: 'Its mission.',
    type: 'stream-aligned, platform, enabling or complicated-subsystem.',
    product_owner_id: 'Its product owner, where live.',
    coach_id: 'Its coach, where live.',
    tech_lead_id: 'Its tech lead, where live.',
    channel: 'Where to reach it.',
    location: 'Where it sits.',
    github: 'The handle of its team.',
    heads: 'How many people are in it on the day.',
    fte: 'The sum of their shares.',
    components: 'How many live components it owns, alone or with others.',
  },
  sql: `
    SELECT squad.id, squad.name, tribe.id AS tribe_id, squad.mission, squad.type,
      product_owner.id AS product_owner_id, coach.id AS coach_id, tech_lead.id AS tech_lead_id,
      squad.channel, squad.location, squad.github,
      count(head.person_id) AS heads, total(head.share) AS fte,
      (SELECT count(*) FROM v_owner WHERE v_owner.owner_kind = 'squad' AND v_owner.owner_id = squad.id) AS components
    FROM squad
    CROSS JOIN v_entity AS live ON live.kind = 'squad' AND live.id = squad.id
    LEFT JOIN v_entity AS tribe ON tribe.kind = 'tribe' AND tribe.id = squad.tribe_id
    LEFT JOIN v_entity AS product_owner ON product_owner.kind = 'person' AND product_owner.id = squad.product_owner_id
    LEFT JOIN v_entity AS coach ON coach.kind = 'person' AND coach.id = squad.coach_id
    LEFT JOIN v_entity AS tech_lead ON tech_lead.kind = 'person' AND tech_lead.id = squad.tech_lead_id
    LEFT JOIN v_member AS head ON head.group_id = squad.id AND head.group_kind = 'squad'
    GROUP BY squad.id`,
  key: 'id',
  indexes: ['tribe_id'],
};
