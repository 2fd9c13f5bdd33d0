import { describe, expect, it } from 'vitest';
import { patchOf, planOf } from './run-reshape.ts';

describe('orgctl reshape with memberships that begin later', () => {
  it('leaves what is written to begin later as it is', async () => {
    const later = (a: string, b: string) => ({
      'org.yaml': `version: 1
squads:
  a: {members: [dee, ${a}]}
  b: {members: [${b}]}
people: {p: {}, dee: {}}
`,
    });
    const joined = async (a: string, b: string) => {
      const { findings } = await planOf('merge a --into b', later(a, b));
      expect(JSON.stringify(findings)).not.toContain('cannot be read');
      return (await patchOf('merge a --into b', later(a, b))).at(-1);
    };
    expect(await joined('p', '{person: p, share: 0.5, from: 2027-01-01}')).toBe(
      '+  b: {members: [{person: p, share: 0.5, from: 2027-01-01}, {person: dee, from: 2026-11-23}, {person: p, from: 2026-11-23, until: 2026-12-31}]}',
    );
    expect(await joined('p', '{person: p, from: 2027-01-01, until: 2027-06-30}')).toBe(
      '+  b: {members: [{person: p, from: 2026-11-23, until: 2027-06-30}, {person: dee, from: 2026-11-23}]}',
    );
    expect(await joined('{person: p, from: 2027-01-01}', '{person: p, share: 0.5, from: 2027-03-01}')).toBe(
      '+  b: {members: [{person: p, share: 0.5, from: 2027-03-01}, {person: dee, from: 2026-11-23}, {person: p, from: 2027-01-01, until: 2027-02-28}]}',
    );
    expect(
      await joined(
        '{person: p, share: 0.2}',
        '{person: p, share: 0.3, until: 2026-12-31}, {person: p, share: 0.5, from: 2027-02-01}',
      ),
    ).toBe(
      '+  b: {members: [{person: p, share: 0.3, until: 2026-11-22}, {person: p, share: 0.5, from: 2027-02-01}, {person: dee, from: 2026-11-23}, {person: p, share: 0.5, from: 2026-11-23, until: 2026-12-31}, {person: p, share: 0.2, from: 2027-01-01, until: 2027-01-31}]}',
    );
  });

  it('lets who is still to come begin on their first day', async () => {
    const coming = {
      'org.yaml': `version: 1
squads:
  a: {members: [dee, edo]}
  b: {members: [ada]}
people: {ada: {}, dee: {}, edo: {from: 2027-01-10}}
`,
    };
    expect(await patchOf('merge a --into b', coming)).toEqual(
      expect.arrayContaining([
        '+  a: {members: [{person: dee, until: 2026-11-22}], until: 2026-11-22, successor: b}',
        '+  b: {members: [ada, {person: dee, from: 2026-11-23}, {person: edo, from: 2027-01-10}]}',
      ]),
    );
    expect(await patchOf('split a --into c,d --people c=dee', coming)).toContain(
      '+  d: {from: 2026-11-23, members: [{person: edo, from: 2027-01-10}]}',
    );
  });

  it('gives back what was written for later, share and last day included', async () => {
    const later = {
      'org.yaml': `version: 1
squads:
  a:
    members:
      - {person: p, until: 2026-12-31}
      - {person: p, share: 0.5, from: 2027-01-01, until: 2027-06-30}
people: {p: {}}
`,
    };
    expect(await patchOf('isolate p --until 2027-01-31 --as rescue', later)).toEqual(
      expect.arrayContaining([
        '+      - {person: p, until: 2026-11-22}',
        '+      - {person: p, share: 0.5, from: 2027-02-01, until: 2027-06-30}',
      ]),
    );
    expect((await patchOf('isolate p --until 2026-12-15 --as rescue', later)).slice(0, 4)).toEqual([
      '-      - {person: p, until: 2026-12-31}',
      '+      - {person: p, until: 2026-11-22}',
      '+      - {person: p, from: 2026-12-16, until: 2026-12-31}',
      '+  rescue:',
    ]);
  });

  it('ends the day before a later membership there that has a share of its own', async () => {
    const later = {
      'org.yaml': `version: 1
squads:
  a: {members: [ada, p]}
  b: {members: [{person: p, share: 0.5, from: 2027-01-01}]}
people: {ada: {}, p: {}}
`,
    };
    expect((await patchOf('move p --to b', later)).at(-1)).toBe(
      '+  b: {members: [{person: p, share: 0.5, from: 2027-01-01}, {person: p, from: 2026-11-23, until: 2026-12-31}]}',
    );
    expect((await patchOf('move p --to b --share 0.5', later)).at(-1)).toBe(
      '+  b: {members: [{person: p, share: 0.5, from: 2026-11-23}]}',
    );
  });
});
