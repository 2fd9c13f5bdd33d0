import { readFileSync } from 'node:fs';
import { getPriority } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { inTemporaryFolder, runOrgctl } from './run-orgctl.ts';

const files = {
  'org.yaml': 'version: 1\norg: {name: Tonearm}\nsquads: {search: {name: Search}}\n',
  // Writes how nice each thread is, the first being the program's own: field 19 of its stat, behind the name.
  'threads.cjs': `const { readdirSync, readFileSync, writeFileSync } = require('node:fs');
process.on('exit', () => writeFileSync('nice.txt', readdirSync('/proc/self/task').map((thread) =>
  readFileSync('/proc/self/task/' + thread + '/stat', 'utf8').replace(/.*\\) /, '').split(' ')[16]).join(' ')));`,
};

describe.skipIf(process.platform !== 'linux')('the helper threads of Node', () => {
  test('give way while an organisation is read, and only then', async () => {
    await inTemporaryFolder({ files }, async (cwd) => {
      const niceOf = async (...args: readonly string[]) => {
        const env = { NODE_OPTIONS: '--require ./threads.cjs', ORGCTL_CACHE_DIR: join(cwd, 'cache') };
        const { status, stderr } = await runOrgctl(args, { cwd, env });
        expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
        const [own = 0, ...others] = readFileSync(join(cwd, 'nice.txt'), 'utf8').split(' ').map(Number);
        return { own, others: [...new Set(others)] };
      };
      const own = getPriority();
      expect(await niceOf('list', 'squads')).toEqual({ own, others: [Math.min(own + 5, 19)] });
      expect(await niceOf('list', 'squads')).toEqual({ own, others: [own] });
    });
  });
});
