import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { answerOf, listOf } from '../cli/answers.ts';
import { inRepository } from './repository.ts';
import { written } from './small-past.ts';

describe('log', () => {
  test('a second run says the same from what the first one kept, and --no-cache keeps nothing', async () => {
    await inRepository(async (repository) => {
      written(repository);
      const cache = mkdtempSync(join(tmpdir(), 'orgctl-log-cache-'));
      try {
        const env = { ORGCTL_CACHE_DIR: cache };
        const kept = () => readdirSync(cache).filter((name) => name.endsWith('.history'));
        const alone = await repository.run(['log', '--json', '--no-cache'], { env });
        expect(kept()).toEqual([]);
        const first = await repository.run(['log', '--json'], { env });
        expect(kept()).toHaveLength(1);
        const second = await repository.run(['log', '--json'], { env });
        expect([second.stdout, first.stdout]).toEqual([first.stdout, alone.stdout]);
      } finally {
        rmSync(cache, { recursive: true, force: true });
      }
    });
  });

  test('as csv has a line a change, with its commit', async () => {
    await inRepository(async (repository) => {
      written(repository);
      const { stdout } = await repository.run(['log', 'lyrics', '-o', 'csv']);
      const [head, ...lines] = stdout.split('\r\n').slice(0, -1);
      expect(head).toBe('day,commit,author,subject,kind,id,name,what,before,after,on,why,about');
      expect(lines[0]).toMatch(
        /^2026-04-10,[0-9a-f]{40},Ada Abara,mixes takes lyrics,component,lyrics,,owner,search,mixes,,,/,
      );
      const { stdout: json } = await repository.run(['log', 'lyrics', '--json']);
      const told = listOf(answerOf('log', json), 'entries').flatMap((entry) => listOf(entry, 'changes'));
      expect(lines).toHaveLength(told.length);
    });
  });

  test('in Markdown has a heading a commit', async () => {
    await inRepository(async (repository) => {
      written(repository);
      const { stdout } = await repository.run(['log', 'lyrics', '-o', 'md']);
      expect(stdout).toMatch(
        /^## What happened to component:lyrics\n\n### 2026-04-10 mixes takes lyrics \(Ada Abara, [0-9a-f]{7}\)\n\n#### components\n\n- \*\*lyrics\*\* owner search → mixes\n/,
      );
    });
  });

  test.each([
    [['log', '--since', 'soon'], 2, '--since soon is no day that the calendar has'],
    [['log', '-n', '0'], 2, '--number'],
    [['log', '-f', '-'], 2, 'standard input has no history'],
    [['log', '--at', 'HEAD'], 2, 'unknown option'],
  ])('%j is refused', async (args, code, message) => {
    await inRepository(async (repository) => {
      written(repository);
      const { status, stderr } = await repository.run(args);
      expect(stderr).toContain(message);
      expect(status).toBe(code);
    });
  });
});
