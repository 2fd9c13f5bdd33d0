import type { Rule } from '../rule.ts';

export const criticalComponentPair: Rule = {
  id: 'critical-component-pair',
  category: 'ownership',
  severity: 'warning',
  summary: 'A component of tier 1 has two different system owners, for building it and for running it.',
  why: 'Who builds sees the features, who runs sees the nights. For what the company cannot do without, both views should be held, and by two people, so that one of them is always there.',
  source: ['SA12'],
  looksFor: {
    words: 'T1 component with systemOwners',
    sql: `
      SELECT 1 FROM v_component
      WHERE tier = 1 AND (system_owner_dev_id IS NOT NULL OR system_owner_ops_id IS NOT NULL)`,
  },
  sql: `
    SELECT 'component' AS kind, live.id, CASE
        WHEN live.system_owner_dev_id IS NULL THEN 'only ' || live.system_owner_ops_id || ' as its system owner, for ops'
        WHEN live.system_owner_ops_id IS NULL THEN 'only ' || live.system_owner_dev_id || ' as its system owner, for dev'
        ELSE live.system_owner_dev_id || ' as its system owner for both dev and ops'
      END AS owners
    FROM v_component AS live
    CROSS JOIN component AS written ON written.id = live.id
    WHERE live.tier = 1
      AND (live.system_owner_dev_id = live.system_owner_ops_id
        OR (live.system_owner_dev_id IS NULL) <> (live.system_owner_ops_id IS NULL)
        AND NOT EXISTS (
          SELECT 1 FROM unread_field AS unread
          WHERE unread.kind = 'component' AND unread.id = live.id AND unread.field = 'systemOwners'
            AND (written.system_owners_dev_id IS NULL OR written.system_owners_ops_id IS NULL)
        ))`,
  message: 'component {id} of tier 1 has {owners}',
  help: 'write two different people as `systemOwners`, one `dev` and one `ops`',
  example: {
    wrong: `
      people: {ada: {}, bela: {}}
      components:
        player: {tier: 1, systemOwners: {dev: ada, ops: ada}}`,
    right: `
      people: {ada: {}, bela: {}}
      components:
        player: {tier: 1, systemOwners: {dev: ada, ops: bela}}`,
  },
};
