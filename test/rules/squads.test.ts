import { describe, expect, test } from 'vitest';
import { checkOrg } from './check-org.ts';

describe('squad-size', () => {
  test('speaks of a squad with more heads than allowed, and counts them', () => {
    const { findings } = checkOrg(`
      policy: {rules: {squad-size: {max: 2}}}
      tribes: {playback: {}}
      squads:
        search: {tribe: playback, members: [ada, bela, cato]}
      people: {ada: {}, bela: {}, cato: {}}`);
    expect(findings['squad-size']).toEqual(['warning squad:search: squad search has 3 heads, more than 2']);
  });

  test('is not checked where there is no squad', () => {
    expect(checkOrg('people: {ada: {}}').notChecked['squad-size']).toBe('no squad');
  });
});
