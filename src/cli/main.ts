import { UserError } from '../diagnostics/user-error.ts';
import { loadTextWidth } from '../render/text-width.ts';
import { escapeUnsafe, visible } from '../render/visible.ts';
import { answerArguments } from './completion/answer-arguments.ts';
import { isDamagedCache, rebuildVariable } from './damaged-cache.ts';
import { exitCodes } from './exit-codes.ts';
import { letHelpersGiveWay } from './helper-threads.ts';
import { Interrupted } from './interrupted.ts';
import { processShell } from './process-shell.ts';
import type { Shell } from './shell.ts';
import { sqliteNotLoaded } from './sqlite-not-loaded.ts';
import type { StoppedQuery } from './supervise-query.ts';
import { version } from './version.ts';

export { mayEndAtOnce } from './process-output.ts';

/**
 * Runs the program: `argv` without node and the script. `stopped` says that a query was, in a process of its own. What
 * comes back is the exit code of the process.
 */
export async function main(
  argv: readonly string[],
  shell: Shell = { ...processShell(), beforeReading: letHelpersGiveWay },
  stopped: StoppedQuery | null = null,
): Promise<number> {
  try {
    if (argv[0] === '--version' || argv[0] === '-V') {
      shell.stdout.write(`${version}\n`);
      return exitCodes.done.code;
    }
    if (answerArguments.every((argument, index) => argv[index] === argument)) {
      const { answerCompletion } = await import('./completion/answer.ts');
      await answerCompletion(argv.slice(answerArguments.length), shell);
      return exitCodes.done.code;
    }
    if (stopped !== null) {
      const { printStopped } = await import('./query-error.ts');
      throw await printStopped(shell, stopped);
    }
    return await runAgainIfDamaged(argv, shell);
  } catch (error) {
    return exitCodeOf(error, shell, argv);
  }
}

/** A cached state that SQLite calls damaged is made again; nothing has been printed by then. */
async function runAgainIfDamaged(argv: readonly string[], shell: Shell): Promise<number> {
  const { run } = await import('./program.ts');
  if (shell.stdout.isTerminal || shell.stderr.isTerminal) await loadTextWidth();
  try {
    return await run(argv, shell);
  } catch (error) {
    if (!isDamagedCache(error) || shell.env[rebuildVariable] !== undefined) throw error;
    return run(argv, { ...shell, env: { ...shell.env, [rebuildVariable]: '1' } });
  }
}

function exitCodeOf(error: unknown, shell: Shell, argv: readonly string[]): number {
  if (error instanceof Interrupted) {
    shell.stderr.write('\n');
    return exitCodes.interrupted.code;
  }
  const said = error instanceof UserError ? error : sqliteNotLoaded(error);
  if (said !== undefined) {
    const help = said.help === '' ? '' : `  ${visible(said.help)}\n`;
    shell.stderr.write(`orgctl: ${visible(said.message)}\n${help}`);
    return said instanceof UserError ? said.exitCode : exitCodes.bug.code;
  }
  const cause = error instanceof Error ? error : new Error(String(error));
  shell.stderr.write(
    `orgctl: this is a bug in orgctl ${version}, Node ${process.version}: ${visible(cause.message)}\n` +
      (argv.includes('--debug')
        ? `${escapeUnsafe(cause.stack ?? '')}\n`
        : '  run it again with --debug and report what it prints\n'),
  );
  return exitCodes.bug.code;
}
