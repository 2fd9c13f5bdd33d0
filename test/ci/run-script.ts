import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { program, type Outcome } from '../cli/run-orgctl.ts';

/** A machine of a CI: a clone, a folder of its own, and a registry that has this very program. */
export interface Machine {
  readonly clone: string;
  /** For what is installed and written, outside of the clone. */
  readonly folder: string;
  /** What npm and npx were asked for, a line a call. */
  asked(): readonly string[];
  /** Runs a script as a CI does: each line must succeed. */
  run(script: string, env?: Readonly<Record<string, string>>): Outcome;
}

/** Programs that stand for npm and npx: they note what they are asked for, and lead to the program that was built. */
const doubles = (log: string): Readonly<Record<string, string>> => ({
  npm: `#!/bin/bash
echo "npm $*" >> '${log}'
if [ "$1 $2 $3" = "install --global --prefix" ]; then
  mkdir -p "$4/bin" && ln -s '${program}' "$4/bin/orgctl"
fi
`,
  npx: `#!/bin/bash
echo "npx $1 $2" >> '${log}'
shift 2
exec '${program}' "$@"
`,
});

/** A machine with a clone; `folder` is there and empty. */
export function machine(clone: string, folder: string): Machine {
  const bin = join(folder, 'bin');
  const log = join(folder, 'asked');
  mkdirSync(bin);
  writeFileSync(log, '');
  for (const [name, text] of Object.entries(doubles(log))) {
    writeFileSync(join(bin, name), text);
    chmodSync(join(bin, name), 0o755);
  }
  const base = {
    PATH: [bin, process.env['PATH']].join(delimiter),
    HOME: folder,
    XDG_CACHE_HOME: join(folder, 'cache'),
    ORGCTL_TODAY: '2026-11-23',
    NO_COLOR: '1',
  };
  return {
    clone,
    folder,
    asked: () => readFileSync(log, 'utf8').trim().split('\n'),
    run: (script, { PATH: more, ...env } = {}) => {
      const path = more === undefined ? base.PATH : [more, base.PATH].join(delimiter);
      const { status, stdout, stderr } = spawnSync(
        'bash',
        ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script],
        { cwd: clone, env: { ...base, ...env, PATH: path }, encoding: 'utf8' },
      );
      return { status, stdout, stderr };
    },
  };
}
