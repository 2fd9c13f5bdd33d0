import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { suggestIds } from '../../src/rules/suggest-ids.ts';
import { readOrg } from '../../src/source/read-org.ts';
import { memoryFiles } from './memory-files.ts';

const sample = readFileSync(new URL('../../org.yaml', import.meta.url), 'utf8');
const { entities } = readOrg(memoryFiles({ 'org.yaml': sample }), { path: 'org.yaml', name: 'org.yaml' }).org;
const rows = entities.map(({ kind, id }) => ({ kind, id }));

/** Every way to leave out, repeat, swap, replace or add one letter of an id. */
function typos(id: string): readonly string[] {
  return Array.from(id).flatMap((letter, at) => {
    const before = id.slice(0, at);
    const after = id.slice(at + 1);
    const swapped = `${before}${after.charAt(0)}${letter}${after.slice(1)}`;
    return [
      before + after,
      `${before}${letter}${letter}${after}`,
      swapped,
      `${before}q${after}`,
      `${before}q${id.slice(at)}`,
    ];
  });
}

/** A slip of one letter may be as near to another id: then both are told. */
function names(said: string | undefined, kind: string, id: string): boolean {
  return said?.startsWith(`did you mean ${kind} `) === true && said.split(/[ ,?]+/).includes(id);
}

describe('what was meant by an id of the sample', () => {
  test('is told for every slip of one letter', { timeout: 60_000 }, () => {
    const suggest = suggestIds(rows, []);
    const ids = new Set(rows.map(({ id }) => id));
    const slips = rows.flatMap(({ kind, id }) =>
      typos(id)
        .filter((written) => !ids.has(written))
        .map((written) => ({ kind, id, written })),
    );
    const wrong = slips.flatMap(({ kind, id, written }) => {
      const said = suggest({ kind, id: written, allowed: [kind] });
      return names(said, kind, id) ? [] : [`${kind} ${id} as ${written}: ${said ?? 'nothing'}`];
    });
    expect(wrong).toEqual([]);
    expect(slips.length).toBeGreaterThan(10_000);
    const several = slips.filter(({ kind, written }) =>
      suggest({ kind, id: written, allowed: [kind] })?.includes(' or '),
    );
    expect(several.length).toBeLessThan(slips.length / 100);
  });

  test('is nobody else where a person is gone', () => {
    const wrong = rows.flatMap(({ kind, id }) => {
      const suggest = suggestIds(
        rows.filter((row) => row.kind !== kind || row.id !== id),
        [],
      );
      const said = suggest({ kind, id, allowed: [kind] });
      const isOneLetterApart = /^(?:yara|dara)-/.test(id);
      return said === undefined || isOneLetterApart ? [] : [`${kind} ${id}: ${said}`];
    });
    expect(wrong).toEqual([]);
  });
});
