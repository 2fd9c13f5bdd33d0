import type { Rule } from '../rule.ts';

export const systemOwnerInSquad: Rule = {
  id: 'system-owner-in-squad',
  category: 'ownership',
  severity: 'info',
  summary: 'The system owner for building is in the owning squad, or leads a chapter of its tribe.',
  why: 'Who keeps a component in shape has to see the work on it while it happens. From another squad that is only possible for somebody whose job is the craft across the tribe.',
  source: ['SA12'],
  looksFor: {
    words: 'component with systemOwners',
    sql: `SELECT 1 FROM v_component WHERE system_owner_dev_id IS NOT NULL OR system_owner_ops_id IS NOT NULL`,
  },
  restsOn: [{ kind: 'squad', field: 'members', where: 'squads' }],
  sql: `
    SELECT 'component' AS kind, component.id, component.system_owner_dev_id AS dev,
      (SELECT json_group_array(owners.squad_id ORDER BY owners.squad_id) FROM v_owner_squad AS owners
       WHERE owners.component_id = component.id) AS squads
    FROM v_component AS component
    WHERE component.owner_squads > 0 AND component.system_owner_dev_id IS NOT NULL
      AND NOT EXISTS (
        SELECT 1 FROM v_owner_squad AS owners
        CROSS JOIN v_member AS head ON head.group_kind = 'squad' AND head.group_id = owners.squad_id
        WHERE owners.component_id = component.id AND head.person_id = component.system_owner_dev_id
      )
      AND NOT EXISTS (
        SELECT 1 FROM v_chapter AS chapter
        CROSS JOIN v_owner_squad AS owners
        CROSS JOIN v_squad AS squad ON squad.id = owners.squad_id AND squad.tribe_id = chapter.tribe_id
        WHERE owners.component_id = component.id AND chapter.lead_id = component.system_owner_dev_id
      )`,
  message:
    'component {id} has the system owner {dev}, who is not in {squads…} and leads no chapter of the tribe',
  help: 'name somebody of {squads…} as `systemOwners.dev`, or give the component to the squad of {dev}',
  example: {
    wrong: `
      squads: {search: {members: [ada]}}
      people: {ada: {}, bela: {}}
      components:
        finder: {owner: search, systemOwners: {dev: bela}}`,
    right: `
      squads: {search: {members: [ada]}}
      people: {ada: {}, bela: {}}
      components:
        finder: {owner: search, systemOwners: {dev: ada}}`,
  },
};
