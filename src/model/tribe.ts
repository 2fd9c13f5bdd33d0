import { common, serves } from './common.ts';
import { reference, text } from './field.ts';

/** Squads that work in related areas, with a lead who gives them a good place to work. */
export const tribeFields = {
  ...common('tribe'),
  parent: reference('tribe', 'The tribe that this one is a part of.'),
  mission: text('What the tribe is there for.'),
  lead: reference('person', 'Who leads the tribe.'),
  location: text('Where it sits.'),
  serves,
} as const;
