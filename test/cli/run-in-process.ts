import { main } from '../../src/cli/main.ts';
import type { Output } from '../../src/cli/shell.ts';
import { inTemporaryFolder } from './run-orgctl.ts';
import type { Outcome, Surroundings } from './run-orgctl.ts';

/** The day on which every example of the project is looked at. */
const today = '2026-11-23';

/**
 * The same as `runOrgctl`, without a process of its own: for the many cases where only the answer matters. With
 * `columns` it writes to a terminal that is so wide, and still without colour.
 */
export async function runInProcess(
  args: readonly string[],
  surroundings: Surroundings & { readonly columns?: number } = {},
): Promise<Outcome> {
  return inTemporaryFolder(surroundings, async (cwd, temporary) => {
    // The user's folders are asked of the process itself, which is ours here.
    const env = {
      ORGCTL_CACHE_DIR: temporary['XDG_CACHE_HOME'],
      ORGCTL_STATE_DIR: `${temporary['HOME']}/state`,
      ...temporary,
    };
    const stdout = listen(surroundings.columns);
    const stderr = listen(surroundings.columns);
    const readStdin = () => new TextEncoder().encode(surroundings.stdin ?? '');
    const status = await main(args, { stdout, stderr, readStdin, env, cwd, today });
    return { status, stdout: stdout.text(), stderr: stderr.text() };
  });
}

/** A pipe that remembers, or a terminal of so many columns. */
function listen(columns?: number): Output & { readonly text: () => string } {
  const texts: string[] = [];
  return {
    write: (text) => {
      texts.push(text);
    },
    isTerminal: columns !== undefined,
    columns: columns ?? 80,
    text: () => texts.join(''),
  };
}
