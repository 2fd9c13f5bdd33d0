import { describe, expect, test } from 'vitest';
import { checkOrg } from './check-org.ts';
import { ids, people, said, under } from './said.ts';

describe('discipline-has-chapter', () => {
  const org = (chapters: string, discipline = 'data', count = 3) => `
      tribes: {playback: {}, discovery: {}}
      squads: {search: {tribe: discovery, members: [${ids(count)}]}}
      chapters: {${chapters}}
      ${people(count, `discipline: ${discipline}`)}`;

  test('names a discipline of three people that no chapter of the tribe declares', () => {
    const elsewhere = 'data: {tribe: playback, discipline: data}, web: {tribe: discovery, discipline: web}';
    expect(said('discipline-has-chapter', org(elsewhere))).toEqual([
      'info tribe:discovery: tribe discovery has 3 people of disciplines without a chapter: data (3)',
    ]);
  });

  test('is content with two people, or with one of several declared disciplines', () => {
    expect(said('discipline-has-chapter', org('web: {tribe: playback}', 'data', 2))).toEqual([]);
    const shared = 'web: {tribe: discovery, discipline: [web, data]}';
    expect(said('discipline-has-chapter', org(shared))).toEqual([]);
  });

  test('lets product and agile-coaching be, or what the policy says instead', () => {
    expect(said('discipline-has-chapter', org('web: {}', 'product'))).toEqual([]);
    expect(said('discipline-has-chapter', org('web: {}', 'agile-coaching'))).toEqual([]);
    const policy = 'policy: {rules: {discipline-has-chapter: {except: [data]}}}';
    expect(said('discipline-has-chapter', under(policy, org('web: {}')))).toEqual([]);
    expect(said('discipline-has-chapter', under(policy, org('web: {}', 'product')))).toHaveLength(1);
  });

  test('is one finding a tribe', () => {
    const two = `
      tribes: {discovery: {}}
      squads: {search: {tribe: discovery, members: [${ids(7)}]}}
      chapters: {web: {tribe: discovery, discipline: web, until: 2026-11-22}}
      people:
        p1: {discipline: web}
        p2: {discipline: web}
        p3: {discipline: web}
        p4: {discipline: data}
        p5: {discipline: data}
        p6: {discipline: data}
        p7: {discipline: data}`;
    const chapters = two.replace('chapters: {', 'chapters: {other: {}, ');
    expect(said('discipline-has-chapter', chapters)).toEqual([
      'info tribe:discovery: tribe discovery has 7 people of disciplines without a chapter: data (4) and web (3)',
    ]);
  });

  test('silences person-has-line-manager for the people of that tribe and discipline', () => {
    const some = `
      tribes: {discovery: {}}
      squads: {search: {tribe: discovery, members: [p1, p2, p3, p4]}}
      chapters: {web: {tribe: discovery, discipline: web, members: [p5]}}
      people:
        p1: {discipline: data}
        p2: {discipline: data}
        p3: {discipline: data}
        p4: {discipline: web}
        p5: {}`;
    const found = (text: string) =>
      said('person-has-line-manager', text)?.map((line) => line.split(':', 2).join(':'));
    expect(found(some)).toEqual(['warning person:p4']);
    expect(found(under('policy: {rules: {discipline-has-chapter: off}}', some))).toHaveLength(4);
  });

  test('is not checked without a chapter, or without a discipline', () => {
    const reason = 'no chapter and person with discipline';
    expect(checkOrg(org('')).notChecked['discipline-has-chapter']).toBe(reason);
    expect(checkOrg('chapters: {web: {}}').notChecked['discipline-has-chapter']).toBe(reason);
  });
});
