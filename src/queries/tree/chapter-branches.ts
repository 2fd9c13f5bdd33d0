import type { Branch } from './branch.ts';
import type { Branches } from './branches.ts';

const chapterColumns = `
  'chapter' AS kind, chapter.id,
  (SELECT json_group_array(discipline ORDER BY rowid) FROM chapter_discipline WHERE chapter_id = chapter.id) AS disciplines_list,
  chapter.heads, chapter.lead_id`;

/** One chapter, the squads that its people are in, and these people. */
export function chapterBranch(branches: Branches, id: string): readonly Branch[] {
  const sql = `SELECT ${chapterColumns} FROM v_chapter AS chapter WHERE chapter.id = :id`;
  return branches.of(sql, { id }, () => squadsAcross(branches, id, true));
}

/** The chapters of a tribe, or those without one, with the squads that they go through. */
export function chapterBranches(
  branches: Branches,
  tribe: string | null,
  isWithPeople: boolean,
): readonly Branch[] {
  const where = tribe === null ? 'chapter.tribe_id IS NULL' : 'chapter.tribe_id = :id';
  return branches.of(
    `SELECT ${chapterColumns} FROM v_chapter AS chapter WHERE ${where} ORDER BY chapter.id`,
    tribe === null ? {} : { id: tribe },
    (id) => squadsAcross(branches, id, isWithPeople),
  );
}

/** The squads in which a chapter has people; who is in several stands in each. */
function squadsAcross(branches: Branches, chapter: string, isWithPeople: boolean): readonly Branch[] {
  const people = (squad: string) =>
    branches.of(
      `
      SELECT 'person' AS kind, head.person_id AS id, person.discipline, place.share
      FROM v_member AS head
      JOIN v_person AS person ON person.id = head.person_id
      JOIN v_member AS place
        ON place.group_kind = 'squad' AND place.group_id = :squad AND place.person_id = head.person_id
      WHERE head.group_kind = 'chapter' AND head.group_id = :id
      ORDER BY head.person_id`,
      { id: chapter, squad },
    );
  const squads = branches.of(
    `
    SELECT 'squad' AS kind, place.group_id AS id, count(*) AS chapter_heads
    FROM v_member AS head
    JOIN v_member AS place ON place.person_id = head.person_id AND place.group_kind = 'squad'
    WHERE head.group_kind = 'chapter' AND head.group_id = :id
    GROUP BY place.group_id
    ORDER BY place.group_id`,
    { id: chapter },
    isWithPeople ? people : undefined,
  );
  const others = branches.of(
    `
    SELECT 'person' AS kind, head.person_id AS id, person.discipline
    FROM v_member AS head
    JOIN v_person AS person ON person.id = head.person_id AND person.main_squad_id IS NULL
    WHERE head.group_kind = 'chapter' AND head.group_id = :id
    ORDER BY head.person_id`,
    { id: chapter },
  );
  return [...squads, ...branches.group('in no squad', isWithPeople ? others : [])];
}
