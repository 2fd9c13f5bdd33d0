import { common } from './common.ts';
import { choice, day, integer, reference, text } from './field.ts';

/** A piece of software that somebody has to own: a service, an app, a library, a pipeline. */
export const componentFields = {
  ...common('component'),
  owner: {
    type: 'references',
    doc: 'The squad that owns it (or `tribe:`, `guild:`, `person:`), or `none` with an `ownerReason`.',
    table: 'component_owner',
    to: ['squad', 'tribe', 'guild', 'person'],
    none: 'none',
  },
  ownerReason: text('Why nobody owns it, on purpose.'),
  type: text('Any word: service, app, library, data, website.'),
  system: text('The larger system it is a part of.'),
  tier: integer(1, 4, '1 (the company stops without it) to 4 (nobody would notice for days).'),
  lifecycle: choice(
    ['experimental', 'growth', 'mature', 'deprecated', 'retired'],
    'How old it is in years of its own.',
  ),
  domain: text('The part of the business it is about.'),
  complexity: choice(['simple', 'complicated', 'complex'], 'How hard its domain is (Team Topologies).'),
  systemOwners: {
    type: 'record',
    doc: 'The two people who hold it together, one for building and one for running it.',
    fields: {
      dev: reference('person', 'Who knows how it is built.'),
      ops: reference('person', 'Who knows how it runs.'),
    },
  },
  contributors: {
    type: 'references',
    doc: 'People who change it and know it.',
    table: 'component_contributor',
    to: ['person'],
  },
  dependsOn: {
    type: 'references',
    doc: 'Components that it needs.',
    table: 'component_dependency',
    to: ['component'],
  },
  repo: text('Where its code lives: `owner/name`, or `host/owner/name`.'),
  paths: {
    type: 'texts',
    doc: 'Its folders in the repository, as in CODEOWNERS: `/services/search/`.',
    table: 'component_path',
    column: 'pattern',
  },
  docs: text('Where its documentation is.'),
  runbook: text('What to do when it breaks.'),
  onCall: text('Whom to wake.'),
  confirmed: {
    type: 'record',
    doc: 'When somebody last looked at this entry and found it true.',
    fields: {
      on: day('The day.'),
      by: reference('person', 'Who looked.'),
    },
  },
  sunset: day('The day it will be switched off.'),
} as const;
