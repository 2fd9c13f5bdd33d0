import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { program } from '../cli/run-orgctl.ts';
import { inClone, inSameClone } from './in-clone.ts';
import type { Machine } from './run-script.ts';

interface Hook {
  readonly id: string;
  readonly language: string;
  readonly entry: string;
  readonly pass_filenames: boolean;
}

const hooks: readonly Hook[] = parse(
  readFileSync(new URL('../../.pre-commit-hooks.yaml', import.meta.url), 'utf8'),
);

/** Runs a hook as pre-commit does: what it has installed stands first in the path. */
function runHook(machine: Machine) {
  const bin = join(machine.folder, 'node_env');
  mkdirSync(bin);
  symlinkSync(program, join(bin, 'orgctl'));
  return machine.run(hooks[0]?.entry ?? '', { PATH: bin });
}

describe('.pre-commit-hooks.yaml', () => {
  test('refuses a commit that makes something worse', async () => {
    await inClone((machine) => {
      const { status, stdout } = runHook(machine);
      expect(stdout).toContain('org.yaml:4:');
      expect(stdout).not.toContain('org.yaml:3:');
      expect(status).toBe(1);
    });
  });

  test('lets one pass that does not, whatever was wrong before', async () => {
    await inSameClone((machine) => {
      expect(runHook(machine).status).toBe(0);
    });
  });

  test('is one hook that looks at the whole organisation, not at the files of a commit', () => {
    expect(hooks).toHaveLength(1);
    expect(hooks[0]).toMatchObject({ id: 'orgctl', language: 'node', pass_filenames: false });
  });
});
