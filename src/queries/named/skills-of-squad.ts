import type { NamedQuery } from './named-query.ts';

export const skillsOfSquad: NamedQuery = {
  name: 'skills-of-squad',
  description: 'What the people of a squad can do, and who.',
  parameters: [{ name: 'squad', doc: 'The squad.', type: 'squad' }],
  sql: `
    SELECT skill.skill, count(*) AS people, group_concat(head.person_id, ', ' ORDER BY head.person_id) AS who
    FROM v_member AS head
    JOIN v_skill AS skill ON skill.person_id = head.person_id
    WHERE head.group_kind = 'squad' AND head.group_id = :squad
    GROUP BY skill.skill
    ORDER BY people DESC, skill.skill`,
};
