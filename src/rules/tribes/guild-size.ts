import type { Rule } from '../rule.ts';

export const guildSize: Rule = {
  id: 'guild-size',
  category: 'tribes',
  severity: 'info',
  profile: 'thorough',
  summary: 'A guild has enough people to go on when some are busy; hobby guilds may be small.',
  why: 'People come to a guild when their squad can spare them. With fewer than five there are evenings on which nobody comes, and soon there is no next one.',
  source: ['own'],
  options: { min: { default: 5, doc: 'The smallest number of heads.', looser: 'lower' } },
  looksFor: { words: 'guild (not hobby)', sql: `SELECT 1 FROM v_guild WHERE kind IS NOT 'hobby'` },
  sql: `
    SELECT 'guild' AS kind, id, :min - heads AS value, heads
    FROM v_guild
    WHERE kind IS NOT 'hobby' AND heads < :min`,
  message: 'guild {id} has {heads|head|heads}, fewer than {min}',
  help: 'invite more people, join it with a guild near to it, or close it',
  example: {
    wrong: `
      guilds:
        web: {members: [ada, bela, cato, dara]}
      people: {ada: {}, bela: {}, cato: {}, dara: {}}`,
    right: `
      guilds:
        web: {members: [ada, bela, cato, dara, edo]}
        running: {kind: hobby, members: [ada]}
      people: {ada: {}, bela: {}, cato: {}, dara: {}, edo: {}}`,
  },
};
