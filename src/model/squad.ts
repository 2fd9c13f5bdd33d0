import { common, members, serves } from './common.ts';
import { choice, reference, text } from './field.ts';

/** A small team with one long-term mission, and everything it needs to pursue it. */
export const squadFields = {
  ...common('squad'),
  tribe: reference('tribe', 'The tribe it belongs to.'),
  mission: text('What the squad is there for, in one sentence that only fits this squad.'),
  serves,
  type: choice(
    ['stream-aligned', 'platform', 'enabling', 'complicated-subsystem'],
    'How it works with others (Team Topologies).',
  ),
  productOwner: reference('person', 'Who says what is worth doing first.'),
  coach: reference('person', 'Who helps the squad to improve how it works.'),
  techLead: reference('person', 'Who answers for how it is built.'),
  channel: text('Where to reach the squad: "#search". Quoted, since a # begins a comment.'),
  location: text('Where it sits.'),
  github: text('The handle of its team on GitHub, without the organisation.'),
  members,
  vacancies: {
    type: 'records',
    doc: 'Places that are open.',
    table: 'vacancy',
    key: 'chapter',
    bare: false,
    fields: {
      role: text('What is looked for: `backend`, `product-owner`.'),
      chapter: reference('chapter', 'The chapter that hires.'),
      from: { type: 'day', doc: 'Since when, or from when on.' },
    },
  },
  dependsOn: {
    type: 'records',
    doc: 'Squads that this one has to wait for.',
    table: 'squad_dependency',
    key: 'squad',
    bare: true,
    fields: {
      squad: { type: 'reference', to: 'squad', required: true, doc: 'The squad it depends on.' },
      severity: choice(['none', 'slowing', 'blocking'], 'How much it hurts.'),
      reason: text('Why.'),
      mode: choice(
        ['collaboration', 'x-as-a-service', 'facilitating'],
        'How the two work together (Team Topologies).',
      ),
      since: { type: 'day', doc: 'Since when.' },
      reviewBy: { type: 'day', doc: 'When to look at it again.' },
    },
  },
} as const;
