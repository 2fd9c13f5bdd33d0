import type { Rule } from '../rule.ts';

export const componentHasSystemOwner: Rule = {
  id: 'component-has-system-owner',
  category: 'ownership',
  severity: 'info',
  summary: 'Each component has a named person who keeps it in shape.',
  why: 'A squad owns a dozen things and works on two of them. The person who is named for a component notices what has been left lying about, and is whom others ask before they change it.',
  source: ['SA12'],
  gate: {
    share: 0.1,
    noun: 'staffed component',
    words: 'staffed components have systemOwners',
    kind: 'component',
    from: `
      (SELECT written.id, coalesce(written.system_owners_dev_id, written.system_owners_ops_id) AS system_owner_id
       FROM v_component AS live CROSS JOIN component AS written ON written.id = live.id
       WHERE live.staffed) AS entity`,
    has: `entity.system_owner_id IS NOT NULL`,
    fields: ['systemOwners'],
  },
  about: 'systemOwners',
  sql: `
    SELECT 'component' AS kind, live.id,
      CASE WHEN live.critical THEN 'warning' ELSE 'info' END AS severity,
      CASE WHEN live.critical THEN ' of tier ' || live.tier ELSE '' END AS tier
    FROM v_component AS live
    CROSS JOIN component AS written ON written.id = live.id
    WHERE live.staffed AND written.system_owners_dev_id IS NULL AND written.system_owners_ops_id IS NULL`,
  message: 'component {id}{tier} has no system owner',
  help: 'write `systemOwners: {dev: …, ops: …}` with people of its squad',
  example: {
    wrong: `
      squads: {search: {members: [ada, bela]}}
      people: {ada: {}, bela: {}}
      components:
        finder: {owner: search, systemOwners: {dev: ada}}
        speller: {owner: search}`,
    right: `
      squads: {search: {members: [ada, bela]}}
      people: {ada: {}, bela: {}}
      components:
        finder: {owner: search, systemOwners: {dev: ada}}
        speller: {owner: search, systemOwners: {dev: bela}}`,
  },
};
