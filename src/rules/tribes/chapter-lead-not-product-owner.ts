import type { Rule } from '../rule.ts';

export const chapterLeadNotProductOwner: Rule = {
  id: 'chapter-lead-not-product-owner',
  category: 'tribes',
  severity: 'warning',
  summary: 'Nobody is both the line manager and the product owner of the same person.',
  why: 'The product owner asks for what is needed next, the line manager takes care that people can say no. Where both are one person, nobody in the squad can disagree with the backlog without disagreeing with their boss.',
  source: ['SA12'],
  looksFor: {
    words: 'chapter with lead and squad with productOwner',
    sql: `
      SELECT 1
      WHERE EXISTS (SELECT 1 FROM v_chapter WHERE lead_id IS NOT NULL)
        AND EXISTS (SELECT 1 FROM v_squad WHERE product_owner_id IS NOT NULL)`,
  },
  sql: `
    WITH both AS (
      SELECT squad.id AS squad_id, squad.product_owner_id AS lead_id, min(chapter.id) AS first_chapter_id
      FROM v_squad AS squad
      JOIN v_chapter AS chapter ON chapter.lead_id = squad.product_owner_id
      GROUP BY squad.id
    ),
    report AS (
      SELECT both.squad_id, both.lead_id, managed.person_id,
        coalesce(
          (
            SELECT min(chapter.id)
            FROM v_member AS place
            JOIN v_chapter AS chapter ON chapter.id = place.group_id
            WHERE place.person_id = managed.person_id AND place.group_kind = 'chapter'
              AND chapter.lead_id = both.lead_id
          ),
          both.first_chapter_id
        ) AS chapter_id
      FROM both
      JOIN v_member AS head ON head.group_kind = 'squad' AND head.group_id = both.squad_id
      JOIN v_line_manager AS managed ON managed.person_id = head.person_id AND managed.line_manager_id = both.lead_id
    )
    SELECT 'chapter' AS kind, chapter_id AS id, lead_id, count(DISTINCT person_id) AS value,
      json_group_array(DISTINCT squad_id ORDER BY squad_id) AS squads,
      json_group_array(DISTINCT person_id ORDER BY person_id) AS people
    FROM report
    GROUP BY chapter_id`,
  message:
    'chapter {id} is led by {lead_id}, who is product owner of {squads…} and line manager there of {people…}',
  help: 'name another product owner, or let these people have another line manager',
  example: {
    wrong: `
      tribes: {playback: {}}
      squads:
        search: {tribe: playback, productOwner: ada, members: [ada, bela]}
      chapters:
        backend: {tribe: playback, lead: ada, members: [ada, bela]}
      people: {ada: {}, bela: {}}`,
    right: `
      tribes: {playback: {}}
      squads:
        search: {tribe: playback, productOwner: cato, members: [ada, bela, cato]}
      chapters:
        backend: {tribe: playback, lead: ada, members: [ada, bela]}
      people: {ada: {}, bela: {}, cato: {}}`,
  },
};
