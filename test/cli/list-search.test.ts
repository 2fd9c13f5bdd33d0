import { describe, expect, it } from 'vitest';
import { listed, listedIds } from './listed.ts';
import { files } from './music-org.ts';
import { runInProcess } from './run-in-process.ts';

describe('a text in orgctl list', () => {
  it('is looked for in every kind, best first', async () => {
    expect(await listed('search')).toBe(
      ['kind\tid\tname\tmatch', 'squad\tsearch\tSearch\tid', 'person\tsearch\t\tid', ''].join('\n'),
    );
  });

  it.each([
    ['ada@tiny', 'person ada email'],
    ['@ada-l', 'person ada github'],
    ['@search-team', 'squad search github'],
    ['means', 'squad search mission'],
    ['#search', 'squad search channel'],
    ['KAFKA', 'person ada skills, person cy skills'],
    ['findability', 'squad search tags'],
    ['finders', 'squad search formerly'],
    ['vinyl', 'guild vinyl id'],
    ['records', 'guild vinyl topic'],
    ['finding', 'component index domain'],
    ['listening', 'component player system, component radio system'],
    ['ÄRLIG', 'person cy name'],
    ['arlig', 'person cy name'],
    ['Kafká', 'person ada skills, person cy skills'],
    ['kafka ärlig', 'person cy skills, name'],
    ['data', 'person di discipline, chapter backend discipline'],
  ])('%s is found', async (text, found) => {
    const [, ...lines] = (await listed(...text.split(' '), '--columns', 'kind,id,match'))
      .trimEnd()
      .split('\n');
    expect(new Set(lines.map((line) => line.replaceAll('\t', ' ')))).toEqual(
      new Set(found.startsWith('person cy skills,') ? [found] : found.split(', ')),
    );
  });

  it('of several words means all of them, wherever each stands', async () => {
    expect(await listedIds('people', 'kafka', 'sql')).toBe('ada');
    expect(await listedIds('people', 'kafka sql')).toBe('ada');
    expect(await listedIds('people', 'kafka product')).toContain('no person matches "kafka product"');
  });

  it('puts the id first, then what begins so, then names, then the rest', async () => {
    const text = `version: 1
org: {name: Tiny}
people:
  zed-ad: {}
  x: {name: Grade}
  y: {name: Adam}
  ad-min: {}
  ad: {}
  w: {skills: [adding]}
`;
    const { stdout } = await runInProcess(['list', 'people', 'ad', '--columns', 'id'], {
      files: { 'org.yaml': text },
    });
    expect(stdout.trimEnd().split('\n').slice(1)).toEqual(['ad', 'ad-min', 'y', 'x', 'zed-ad', 'w']);
  });

  it('may name its kind with a colon', async () => {
    expect(await listedIds('squad:sea')).toBe('search');
  });

  it('that matches nothing is exit 0, with a note and what was meant', async () => {
    expect(await listed('serach')).toContain('orgctl: nothing matches "serach"; did you mean');
    expect(await listed('squads', 'serach')).toContain(
      'no squad matches "serach"; did you mean squad search?',
    );
    expect(await listed('peple')).toContain('did you mean orgctl list people?');
    expect(await listed('peple', 'kafka')).toContain('did you mean orgctl list people …?');
    expect(await listed('girl')).toContain(
      'nothing matches "girl"; with what is gone or to come one is: --gone',
    );
    expect(await listed('girl', '--gone')).toContain('person\tgone\tGone Girl\tgone\tname');
    const { status, stdout } = await runInProcess(['list', 'nothing-like-it'], { files, columns: 80 });
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
  });

  it('is data: quotes, percent signs and controls mean nothing', async () => {
    expect(await listed(`'; DROP TABLE squad --`)).toContain('nothing matches');
    expect(await listedIds('%')).toBe('orgctl: nothing matches "%"');
    expect(await listed('\u001b[31m')).toContain('matches "\\u001b[31m"');
  });
});
