import { createRequire } from 'node:module';
import type { Pager, Shell } from './shell.ts';

/**
 * The pager that a person asked for: $ORGCTL_PAGER, else $PAGER, else less; null where it is empty or `cat`, as git
 * takes it, and on a terminal that cannot be scrolled.
 */
export function pagerCommand({ env }: Pick<Shell, 'env'>): string | null {
  if (env['TERM'] === 'dumb') return null;
  const command = (env['ORGCTL_PAGER'] ?? env['PAGER'] ?? 'less').trim();
  return command === '' || command === 'cat' ? null : command;
}

/** Starts pagers on the terminal of this process. */
export const processPager: Pager = {
  rows: () => process.stdout.rows ?? 24,
  knowsLinks: (command) => {
    const [program = ''] = command.split(' ');
    if (!/(^|[/\\])less(\.exe)?$/.test(program)) return false;
    const { spawnSync } = childProcess();
    const { stdout } = spawnSync(program, ['--version'], { encoding: 'utf8', timeout: 1000 });
    return Number(/^less (\d+)/.exec(stdout ?? '')?.[1] ?? 0) >= firstLessWithLinks;
  },
  show,
};

/** Older ones show the bytes of a link. */
const firstLessWithLinks = 566;

/** What sh says of a command that there is not, or that cannot be run. */
const notStarted = [126, 127];

/** Loaded where something is paged: it is slow to load, and no pipe needs it. */
function childProcess(): typeof import('node:child_process') {
  const loaded: typeof import('node:child_process') = createRequire(import.meta.url)('node:child_process');
  return loaded;
}

async function show(command: string, text: string, env: Shell['env']): Promise<boolean> {
  const { spawn } = childProcess();
  const needsShell = !/^[\w./\\:-]+$/.test(command);
  const child = spawn(command, {
    shell: needsShell,
    stdio: ['pipe', 'inherit', 'inherit'],
    env: { LESS: 'FRX', LV: '-c', ...env },
  });
  // Ctrl-C is for the pager, which is asked to stop and does not.
  const ignore = () => {};
  process.on('SIGINT', ignore);
  try {
    return await new Promise<boolean>((resolve) => {
      child.on('error', () => resolve(false));
      child.on('close', (code) => resolve(!(needsShell && notStarted.includes(code ?? 0))));
      child.stdin.on('error', ignore); // Whoever has read enough closes the pager, and our end of the pipe breaks.
      child.stdin.end(text);
    });
  } finally {
    process.off('SIGINT', ignore);
  }
}
