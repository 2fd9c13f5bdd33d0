import type { Rule } from '../rule.ts';

export const referenceKind: Rule = {
  id: 'reference-kind',
  category: 'structure',
  severity: 'error',
  summary: 'Everything that is referred to is of a kind that the field allows.',
  why: 'A squad cannot be the product owner of a squad. What is of the wrong kind is left out of every answer, as if nothing had been written.',
  source: ['own'],
  keys: ['target'],
  suggest: { kind: 'to_kind', id: 'to_id', allowed: 'allowed' },
  sql: `
    SELECT from_kind AS kind, from_id AS id, field_path, file, min(position) AS position, to_kind, to_id, allowed,
      to_kind || ':' || to_id AS target,
      CASE from_kind WHEN 'org' THEN 'org' ELSE from_kind || ' ' || from_id END AS subject,
      CASE WHEN EXISTS (
          SELECT 1 FROM waiver
          WHERE waiver.file = reference.file
            AND reference.position BETWEEN waiver.start_offset AND waiver.end_offset
        ) THEN 'by of a waiver' ELSE field_path END AS field,
      replace(allowed, ' ', ', ') AS expected
    FROM reference
    WHERE fault = 'kind'
    GROUP BY from_kind, from_id, field_path, to_kind, to_id`,
  message: '{subject} says {field}: {target}, but the kind that belongs there is {expected}',
  help: 'write the id of one of these kinds: {expected}',
  example: {
    wrong: `
      tribes: {playback: {}}
      squads:
        search: {tribe: playback, productOwner: 'tribe:playback'}`,
    right: `
      tribes: {playback: {}}
      squads:
        search: {tribe: playback, productOwner: 'person:ada', members: [ada]}
      people: {ada: {}}`,
  },
};
