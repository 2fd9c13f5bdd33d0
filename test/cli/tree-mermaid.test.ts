import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { files } from './music-org.ts';
import { readMermaid } from './read-mermaid.ts';
import { runInProcess } from './run-in-process.ts';

async function chart(text: string, ...args: readonly string[]) {
  const { stdout } = await runInProcess(['tree', ...args, '-o', 'mermaid'], { files: { 'org.yaml': text } });
  return readMermaid(stdout);
}

describe('orgctl tree -o mermaid', () => {
  it('has a node for each and an arrow from what it belongs to', async () => {
    const { nodes, arrows } = await chart(files['org.yaml'], '--people');
    expect(Array.from(nodes.values(), ([name]) => name)).toEqual([
      'Tiny Music',
      'Music',
      'sound',
      'play',
      'Cy Ärlig',
      'di',
      'Search',
      'Ada Lovelace',
      'Bo Ek',
      'Cy Ärlig',
      'in no tribe (1)',
      'free',
      'eve',
      'in no squad (2)',
      'Gil',
      'search',
    ]);
    expect(nodes.get('n3')).toEqual(['play', '2 people', '1.75 FTE']);
    expect(arrows).toContainEqual(['n1', 'n2']);
    expect(arrows).toHaveLength(nodes.size - 1);
  });

  it('draws what is met again once', async () => {
    const { nodes, arrows } = await chart(
      'version: 1\norg: {name: Tiny}\ncomponents: {one: {dependsOn: [two]}, two: {dependsOn: [one]}}\n',
      'one',
    );
    expect(nodes.size).toBe(2);
    expect(arrows).toEqual([
      ['n1', 'n0'],
      ['n0', 'n1'],
    ]);
  });

  it('has nothing in it but text, whatever names are', async () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.constantFrom(
        '"]; click n0 href "javascript:alert(1)"',
        'end',
        '"`markdown`"',
        'style n0 fill:#f00;',
        'a --> b',
        '%%{init: {"securityLevel": "loose"}}%%',
        '<script>alert(1)</script>',
        '#quot;&quot;#35;',
        'subgraph x\nend',
        '名前 🎵 مرحبا',
      ),
    );
    await fc.assert(
      fc.asyncProperty(hostile, hostile, async (name, role) => {
        const text = stringify({
          version: 1,
          org: { name: 'Tiny' },
          squads: { x: { name: `n${name}`, members: [{ person: 'p', role: `r${role}` }] } },
          people: { p: {} },
        });
        const { status, stdout } = await runInProcess(['tree', 'x', '-o', 'mermaid'], {
          files: { 'org.yaml': text },
        });
        // Some characters YAML itself refuses.
        if (status === 3) return;
        const { nodes } = readMermaid(stdout);
        expect(nodes.size).toBe(2);
      }),
      { numRuns: 60 },
    );
  });

  it('says where it is too large for Mermaid', async () => {
    const people = Array.from({ length: 501 }, (_, n) => `p${n}`);
    const text = `version: 1\norg: {name: Tiny}\nsquads: {x: {members: [${people.join(', ')}]}}\npeople: {${people.map((id) => `${id}: {}`).join(', ')}}\n`;
    const { status, stderr } = await runInProcess(['tree', 'x', '-o', 'mermaid'], {
      files: { 'org.yaml': text },
    });
    expect({ status, stderr }).toEqual({
      status: 0,
      stderr:
        'orgctl: the chart has 501 arrows, and Mermaid draws 500 unless its maxEdges says otherwise: try --depth 1\n',
    });
  });
});
