import type { Rule } from '../rule.ts';

export const squadDomainLoad: Rule = {
  id: 'squad-domain-load',
  category: 'ownership',
  severity: 'warning',
  profile: 'team-topologies',
  summary:
    'A squad holds a few simple domains, with one complicated among them at most, or one complex alone.',
  why: 'A squad can switch between simple things; a complicated one wants people who know it well, and a complex one all of their attention. With more than that the squad is always in the wrong one of its domains.',
  source: ['TT'],
  options: { max: { default: 3, doc: 'The largest number of domains.' } },
  looksFor: { words: 'component with domain', sql: `SELECT 1 FROM v_component WHERE domain IS NOT NULL` },
  sql: `
    WITH held AS (
      SELECT owners.squad_id, component.domain, max(CASE component.complexity
          WHEN 'complicated' THEN 1
          WHEN 'complex' THEN 2
          ELSE 0
        END) AS hardness
      FROM v_owner_squad AS owners
      CROSS JOIN v_component AS component ON component.id = owners.component_id
      WHERE component.domain IS NOT NULL
      GROUP BY owners.squad_id, component.domain
    )
    SELECT 'squad' AS kind, squad_id AS id, count(*) AS value,
      json_group_array(
        domain || CASE hardness WHEN 1 THEN ' (complicated)' WHEN 2 THEN ' (complex)' ELSE '' END ORDER BY domain
      ) AS domains,
      CASE
        WHEN max(hardness) = 2 THEN 'a complex one wants a squad for itself'
        WHEN sum(hardness = 1) > 1 THEN 'more than one of them is complicated'
        ELSE 'more than ' || :max
      END AS problem
    FROM held
    GROUP BY squad_id
    HAVING count(*) > :max OR sum(hardness = 1) > 1 OR (max(hardness) = 2 AND count(*) > 1)`,
  message: 'squad {id} holds {value|domain|domains}, {domains…}: {problem}',
  help: 'move whole domains to other squads until what is left is of one kind of hard',
  example: {
    wrong: `
      squads: {ledger: {}}
      components:
        royalties: {owner: ledger, domain: royalties, complexity: complex}
        invoices: {owner: ledger, domain: billing}`,
    right: `
      squads: {ledger: {}, billing: {}}
      components:
        royalties: {owner: ledger, domain: royalties, complexity: complex}
        invoices: {owner: billing, domain: billing}`,
  },
};
