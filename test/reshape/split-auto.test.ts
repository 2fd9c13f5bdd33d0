import { describe, expect, it } from 'vitest';
import { patchOf, refusalOf, reshape } from './run-reshape.ts';

/** Two pairs who each know what the other does not, and one between them. */
const files = {
  'org.yaml': `version: 1
policy: {rules: {squad-minimum: {min: 2}}}
squads:
  apps: {members: [ada, bo, cy, dee, eli]}
  other: {members: [fay]}
people:
  ada: {discipline: design}
  bo: {}
  cy: {discipline: design}
  dee: {}
  eli: {}
  fay: {}
components:
  android: {owner: apps, tier: 1, contributors: [cy, dee]}
  ios: {owner: apps, tier: 2, contributors: [ada, bo, eli]}
  shared: {owner: apps, contributors: [eli], dependsOn: [ios]}
`,
};

const line = 'split apps --into a,b --auto';

async function titles(rest: string): Promise<string> {
  const { status, stdout, stderr } = await reshape(`${line}${rest}`, files);
  return status === 0 ? stdout.slice(0, stdout.search(/^squads$/m)) : `${status} ${stderr}`;
}

describe('orgctl reshape split --auto', () => {
  it('keeps people with what they know, and shows what else would do', async () => {
    expect(await titles('')).toBe(`squad apps in two: 3 ways, number 1 is planned; --pick N takes another one
  › 1 a: ada, bo and eli; ios and shared
      b: cy and dee; android
      costs nothing that is written
    2 a: ada and bo; ios
      b: cy, dee and eli; android and shared
      apart from what they know: eli knows ios
      dependencies between the two: shared depends on ios
    3 a: ada, cy and dee; android and shared
      b: bo and eli; ios
      apart from what they know: ada knows ios and eli knows shared
      dependencies between the two: shared depends on ios
`);
  });

  it('is the plan of what it shows', async () => {
    const best = await patchOf(line, files);
    expect(best).toEqual(
      await patchOf('split apps --into a,b --people a=ada,bo,eli --components a=ios,shared', files),
    );
    const second = await patchOf(`${line} --pick 2`, files);
    expect(second).toEqual(
      await patchOf('split apps --into a,b --people a=ada,bo --components a=ios', files),
    );
  });

  it('leaves what is named where it is, and what is pinned together or apart', async () => {
    expect(await titles(' --people b=ada')).toContain(
      '› 1 a: cy and dee; android\n      b: ada, bo and eli;',
    );
    expect(await titles(' --together ada,component:android')).toContain('› 1 a: ada, ');
    expect(await titles(' --together ada,component:android')).toMatch(/› 1 a: .*ada.*; .*android/);
    expect(await titles(' --apart ada,bo --apart cy,dee')).toMatch(/› 1 a: ada.*\n      b: .*bo/);
  });

  it('gives every part the disciplines that the policy requires', async () => {
    const required = {
      'org.yaml': files['org.yaml'].replace('{min: 2}', '{min: 2}, squad-disciplines: {required: [design]}'),
    };
    const { stdout } = await reshape(`${line} --apart ada,cy`, required);
    expect(stdout).toMatch(/› 1 a: ada.*\n      b: cy/);
    expect(await refusalOf(`${line} --together ada,cy`, required)).toContain('4 orgctl: split: ');
  });

  it.each([
    [' --min 3', '5 people are too few for two halves of at least 3'],
    [' --max 2', '5 people are too many for two halves of at most 2'],
    [' --together ada,bo --apart ada,bo', 'ada and bo cannot be both together and apart'],
    [' --together ada,fay', 'person fay does not belong to squad apps'],
    [' --apart ada,bo,cy', '--apart names two'],
    [
      ' --people a=ada --components a=ios --together ada,bo,cy,dee,eli',
      'what is pinned leaves no two halves',
    ],
  ])('refuses what cannot be: %s', async (rest, message) => {
    expect(await titles(rest)).toContain(`4 orgctl: split: ${message}`);
  });

  it('refuses three parts, a way that was not found, and pins without a search', async () => {
    expect(await refusalOf('split apps --into a,b,c --auto', files))
      .toBe(`4 orgctl: split: --auto finds two parts at a time, not 3
  split off one after the other: orgctl reshape split apps --into a,b --auto --keep b -- split apps --into b,c --auto
`);
    expect(await titles(' --pick 4')).toContain('2 orgctl: split --pick is "4"');
    expect(
      await titles(
        ' --people a=ada,bo --people b=cy,dee,eli --components a=ios --components b=android --pick 3',
      ),
    ).toContain('4 orgctl: split: only');
    expect(await refusalOf('split apps --into a,b --people a=ada --together bo,cy', files)).toContain(
      '4 orgctl: split: --together is for --auto',
    );
  });
});
