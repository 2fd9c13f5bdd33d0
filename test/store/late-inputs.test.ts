import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { runOrgctl } from '../cli/run-orgctl.ts';

const text = `version: 1
org: {name: Tonearm}
policy:
  ownRules:
    hashed:
      sql: SELECT 'org' AS kind, 'org' AS id, sha256 FROM input
      message: read from {sha256}
      help: none
`;

const hash = createHash('sha256').update(text).digest('hex');

describe.each([
  { how: 'read and kept', cache: [] },
  { how: 'read and not kept', cache: ['--no-cache'] },
])('the hash of a file that is $how', ({ cache }) => {
  const run = (args: readonly string[]) => runOrgctl([...args, ...cache], { files: { 'org.yaml': text } });

  test.each(['SELECT sha256 FROM input', 'SELECT "INPUT".sha256 FROM main.Input'])(
    'is told by %s',
    async (sql) => {
      const { stdout } = await run(['query', sql]);
      expect(stdout).toBe(`sha256\n${hash}\n`);
    },
  );

  test("is told to a rule of one's own", async () => {
    const { stdout } = await run(['check', 'hashed']);
    expect(stdout).toContain(`read from ${hash}`);
  });

  test('is told in json', async () => {
    const { stdout } = await run(['check', '-o', 'json']);
    expect(JSON.parse(stdout)).toMatchObject({ inputs: [{ file: 'org.yaml', sha256: hash }] });
  });
});
