import type { NamedQuery } from './named-query.ts';

export const guildsAsleep: NamedQuery = {
  name: 'guilds-asleep',
  description: 'Guilds that have not met for long, or never, as far as is written.',
  parameters: [{ name: 'days', doc: 'Met longer ago than so many days.', type: 'number', default: 120 }],
  sql: `
    SELECT guild.id AS guild, guild.name, guild.kind, guild.heads, guild.coordinator_id AS coordinator,
      guild.last_met, CAST(julianday(as_of.day) - julianday(guild.last_met) AS INTEGER) AS days
    FROM v_guild AS guild
    JOIN v_scope AS scope ON scope.kind = 'guild' AND scope.id = guild.id
    CROSS JOIN as_of
    WHERE guild.last_met IS NULL OR guild.last_met < date(as_of.day, -:days || ' days')
    ORDER BY guild.last_met, guild.id`,
};
