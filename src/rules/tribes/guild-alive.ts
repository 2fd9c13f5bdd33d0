import type { Rule } from '../rule.ts';

export const guildAlive: Rule = {
  id: 'guild-alive',
  category: 'tribes',
  severity: 'info',
  summary: 'A guild that says when it last met has met within four months.',
  why: 'Guilds rarely end; they stop meeting. A guild that exists in the file only sends newcomers to an empty room, and hides that the topic has nobody.',
  source: ['GLD'],
  options: { days: { default: 120, doc: 'The largest number of days since it last met.' } },
  looksFor: { words: 'guild with lastMet', sql: `SELECT 1 FROM v_guild WHERE last_met IS NOT NULL` },
  ages: true,
  sql: `
    SELECT 'guild' AS kind, guild.id, guild.last_met,
      CAST(julianday(as_of.day) - julianday(guild.last_met) AS INTEGER) AS value
    FROM v_guild AS guild
    CROSS JOIN as_of
    WHERE julianday(as_of.day) - julianday(guild.last_met) > :days`,
  message: 'guild {id} last met on {last_met}, {value|day|days} ago, longer than {days}',
  help: 'meet and write the new `lastMet:`, or close the guild with `until:`',
  example: {
    wrong: `
      guilds:
        web: {lastMet: 2020-01-15, members: [ada]}
      people: {ada: {}}`,
    right: `
      guilds:
        web: {lastMet: 2026-11-10, members: [ada]}
      people: {ada: {}}`,
  },
};
