import { describe, expect, test } from 'vitest';
import { inRepository } from '../history/repository.ts';
import { compared, org } from './since-org.ts';

describe("a rule of one's own that looks at a change", () => {
  const policy = `policy:
  ownRules:
    mission-survives:
      severity: error
      sql: |
        SELECT 'squad' AS kind, squad.id, was.mission
        FROM v_squad AS squad
        JOIN before_v_squad AS was ON was.id = squad.id
        WHERE was.mission IS NOT NULL AND squad.mission IS NULL
      message: "squad {id} had the mission {mission}"
`;
  const missions = (mission: string) =>
    org(`${policy}squads: {search: {tribe: music${mission}}}\ntribes: {music: {}}`);

  test('is checked where there is a state before, and is no mistake elsewhere', async () => {
    await inRepository(async (repository) => {
      const { commit, write, run } = repository;
      commit('before', { 'org.yaml': missions(', mission: To find any song') });
      write({ 'org.yaml': missions('') });
      const { status, findings } = await compared(repository, '--only', 'own', '--since', 'HEAD');
      expect([status, findings]).toEqual([1, ['new mission-survives squad:search']]);
      expect((await run(['check', '--only', 'own', '--json'])).stdout).not.toContain('own-rule-valid"');
      const named = await run(['check', 'mission-survives']);
      expect(named.stderr).toContain(
        'mission-survives (there is no state before to compare with: --since REF)',
      );
    });
  });
});
