/** A SELECT of the components that exactly one person knows, and who, from rows of `component_id, person_id`. */
export function knownByOne(rows: string): string {
  return `
      SELECT component_id, min(person_id) AS person_id
      FROM ${rows}
      GROUP BY component_id
      HAVING count(*) = 1`;
}
