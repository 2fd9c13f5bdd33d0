import type { Rule } from '../rule.ts';

export const guildHasCoordinator: Rule = {
  id: 'guild-has-coordinator',
  category: 'tribes',
  severity: 'warning',
  summary: 'A guild has a coordinator; hobby guilds need none.',
  why: 'Nobody has to be in a guild, so it lives only as long as somebody calls the next meeting. Without a coordinator it fades away without anybody deciding so.',
  source: ['SA12'],
  gap: 'unheld',
  gate: {
    share: 0.1,
    noun: 'guild that is not hobby',
    words: 'guilds that are not hobby have a coordinator',
    kind: 'guild',
    from: `v_guild AS entity JOIN guild AS written ON written.id = entity.id WHERE entity.kind IS NOT 'hobby'`,
    has: `written.coordinator_id IS NOT NULL`,
    fields: ['coordinator'],
  },
  about: 'coordinator',
  restsOn: [{ kind: 'guild', field: 'kind', where: 'id' }],
  sql: `
    SELECT 'guild' AS kind, guild.id
    FROM v_guild AS guild
    JOIN guild AS written ON written.id = guild.id
    WHERE guild.kind IS NOT 'hobby' AND written.coordinator_id IS NULL`,
  message: 'guild {id} has no coordinator',
  help: 'write `coordinator:` with the person who calls the meetings, or `kind: hobby`',
  example: {
    wrong: `
      guilds:
        web: {coordinator: ada, members: [ada]}
        quality: {members: [ada]}
      people: {ada: {}}`,
    right: `
      guilds:
        web: {coordinator: ada, members: [ada]}
        running: {kind: hobby, members: [ada]}
      people: {ada: {}}`,
  },
};
