/** What is counted of a tribe together with everything below it, by the name of the figure. */
const totals = {
  squadsInAll: `SELECT sum(squads) FROM v_tribe WHERE id IN own`,
  peopleInAll: `SELECT sum(people) FROM v_tribe WHERE id IN own`,
  fteInAll: `SELECT coalesce(sum(fte), 0) FROM v_squad WHERE tribe_id IN own`,
} as const;

/**
 * An expression over the id of a live tribe (`tribe.id`, `:id`): how much there is in it and in the tribes below it, all
 * the way down; NULL where no tribe is below it, and its own figures say it all.
 */
export function inAll(figure: keyof typeof totals, tribe: string): string {
  return `
    CASE WHEN EXISTS (SELECT 1 FROM v_tribe AS part WHERE part.parent_id = ${tribe}) THEN (
      WITH RECURSIVE own (id) AS (
        SELECT ${tribe}
        UNION
        SELECT part.id FROM v_tribe AS part JOIN own ON part.parent_id = own.id
      )
      ${totals[figure]}
    ) END`;
}
