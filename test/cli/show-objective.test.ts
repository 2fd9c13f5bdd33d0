import { describe, expect, it } from 'vitest';
import { answerOf } from './answers.ts';
import { runInProcess } from './run-in-process.ts';

const files = {
  'org.yaml': `version: 1
objectives: {old-bet: {period: 2025-Q1}, older: {period: 2024}, next: {period: 2027-H2}, now: {period: 2026-H2}}
tribes: {sound: {serves: older}}
squads: {radio: {tribe: sound, serves: [old-bet, now], members: [dee]}, mixer: {tribe: sound, members: [eve]}}
people: {dee: {}, eve: {}}
`,
};

async function shown(reference: string) {
  const { stdout } = await runInProcess(['show', reference], { files });
  const json = await runInProcess(['show', reference, '--json'], { files });
  const { period, toldAt } = answerOf('show', json.stdout);
  return { stdout, period, toldAt };
}

describe('orgctl show of an objective', () => {
  it('says that its period is over, and where that is found', async () => {
    const { stdout, period, toldAt } = await shown('old-bet');
    expect(stdout).toContain('\n  its period is over since 2025-03-31\n');
    expect(stdout).toContain('\n  its end is told at squad radio: objective-is-current\n');
    expect(period).toEqual({ overSince: '2025-03-31', beginsOn: null });
    expect(toldAt).toMatchObject([{ entity: 'squad:radio', rule: 'objective-is-current' }]);
  });

  it('where a tribe serves it, that is found there and not on its squads', async () => {
    const { stdout, toldAt } = await shown('older');
    expect(stdout).toContain('its end is told at tribe sound: objective-is-current\n');
    expect(toldAt).toMatchObject([{ entity: 'tribe:sound' }]);
  });

  it('says that its period has not begun', async () => {
    const { stdout, period, toldAt } = await shown('next');
    expect(stdout).toContain('\n  its period begins 2027-07-01\n');
    expect(period).toEqual({ overSince: null, beginsOn: '2027-07-01' });
    expect(toldAt).toEqual([]);
  });

  it('says nothing of a period that goes on, and nothing else has one', async () => {
    const { stdout, period } = await shown('now');
    expect(stdout).not.toContain('its ');
    expect(period).toEqual({ overSince: null, beginsOn: null });
    expect(await shown('radio')).toMatchObject({ period: null, toldAt: [] });
  });
});
