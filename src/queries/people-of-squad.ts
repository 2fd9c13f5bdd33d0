/** A SELECT of the people of the squad `:id`, with what they do there; `holds` is the name of the list of their roles. */
export function peopleOfSquad(holds: string): string {
  return `
  SELECT 'person' AS kind, head.person_id AS id, person.discipline,
    (SELECT json_group_array(field ORDER BY field) FROM v_role
     WHERE kind = 'squad' AND id = :id AND person_id = head.person_id) AS ${holds},
    head.role, head.share
  FROM v_member AS head
  JOIN v_person AS person ON person.id = head.person_id
  WHERE head.group_kind = 'squad' AND head.group_id = :id
  ORDER BY head.person_id`;
}
