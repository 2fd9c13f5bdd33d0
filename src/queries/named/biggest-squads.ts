import type { NamedQuery } from './named-query.ts';

export const biggestSquads: NamedQuery = {
  name: 'biggest-squads',
  description: 'Squads by their number of people, the biggest first.',
  parameters: [{ name: 'min', doc: 'Only squads of at least so many people.', type: 'number', default: 0 }],
  sql: `
    SELECT squad.id AS squad, squad.name, squad.tribe_id AS tribe, squad.heads, round(squad.fte, 2) AS fte,
      squad.components, (SELECT count(*) FROM v_vacancy WHERE v_vacancy.squad_id = squad.id) AS vacancies
    FROM v_squad AS squad
    JOIN v_scope AS scope ON scope.kind = 'squad' AND scope.id = squad.id
    WHERE squad.heads >= :min
    ORDER BY squad.heads DESC, squad.id`,
};
