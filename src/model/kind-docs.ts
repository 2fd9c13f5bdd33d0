import type { Kind } from './field.ts';

/** What each kind is, in a sentence or two: for the reference docs and for editors. */
export const kindDocs: Readonly<Record<Kind, string>> = {
  org: 'The organisation itself. It stands once over all files and has no id.',
  objective: 'What the company wants to reach, and until when. Squads and tribes say which they serve.',
  tribe: 'Squads that work in related areas.',
  squad:
    'A small team with one long-term mission. It lists its people; the reverse (who is in which squad) is derived.',
  chapter: 'People of one discipline within a tribe. Its lead is the line manager of its members.',
  guild: 'Whoever shares an interest, across the whole organisation.',
  person: 'Somebody who works here. Which squad, chapter and guild, those groups say.',
  component: 'A piece of software that somebody has to own: a service, an app, a library, a pipeline.',
};

/** What a waiver is; it stands beside the kinds and has no id. */
export const waiverDoc = 'A finding that is known and accepted, for a reason and until a day.';
