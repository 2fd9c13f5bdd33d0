import { describe, expect, it } from 'vitest';
import { patchOf, refusalOf } from './run-reshape.ts';

describe('two moves of one person', () => {
  it('on one day are refused: the later would undo the earlier', async () => {
    const said =
      'eli is moved to squad player and on to squad search, both on 2026-11-23\n  leave one of the two out, or give the later one another day with --on\n';
    expect(await refusalOf('move eli --to player -- move eli --to search')).toBe(`4 orgctl: move: ${said}`);
    expect(await refusalOf('move eli --to player -- swap eli fay')).toMatch(
      /^4 orgctl: swap: eli is moved to squad player and on to squad search/,
    );
    expect(
      await refusalOf('move eli fay --to player -- hire new --to search -- move fay --to search'),
    ).toMatch(/^4 orgctl: move: fay is moved to squad player and on/);
  });

  it('on two days are two moves', async () => {
    expect(
      await patchOf('move eli --to player --on 2026-12-01 -- move eli --to search --on 2027-01-01'),
    ).toEqual([
      '-    members: [ada, bo, cy, dee]',
      '+    members: [ada, bo, cy, dee, {person: eli, from: 2026-12-01, until: 2026-12-31}]',
      '-      - eli   # the first of them',
      '+      - {person: eli, until: 2026-11-30}   # the first of them',
      '+      - {person: eli, from: 2027-01-01}',
    ]);
  });

  it('out of two squads are two moves, on one day, too', async () => {
    const files = {
      'org.yaml': `version: 1
org: {name: Tiny}
squads: {a: {members: [ada]}, b: {members: [ada]}, c: {members: []}, d: {members: []}}
people: {ada: {}}
`,
    };
    const patch = await patchOf('move ada --from a --to c -- move ada --from b --to d', files);
    expect(patch.at(-1)).toContain('c: {members: [{person: ada, from: 2026-11-23}]}');
    expect(patch.at(-1)).toContain('d: {members: [{person: ada, from: 2026-11-23}]}');
  });
});
