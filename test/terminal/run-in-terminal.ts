import { fileURLToPath } from 'node:url';
import { spawn, type IPty } from 'node-pty';
import { inTemporaryFolder, type Surroundings } from '../cli/run-orgctl.ts';
import { screenOf, type ScreenLine, type Size } from './screen.ts';

/** Keys that somebody presses as soon as the terminal shows something. */
export interface KeyPress {
  readonly when: RegExp;
  readonly keys: string;
  /** Whether only what was shown since the last keys counts. */
  readonly isNext?: true;
}

/** A run in a terminal. */
export interface TerminalRun extends Surroundings {
  readonly columns: number;
  /** 24 where nothing else is said. */
  readonly rows?: number;
  /** Whether stderr goes elsewhere: what is said there is not fitted to the terminal. */
  readonly isAnswerOnly?: boolean;
  readonly presses?: readonly KeyPress[];
  /** A command line of sh instead of a run of orgctl alone; `"$ORGCTL"` is the program there. */
  readonly script?: string;
}

/** What came of it. */
export interface TerminalOutcome {
  /** The exit code, as a shell says it: 128 and more where a signal ended it. */
  readonly status: number;
  /** The bytes as the terminal got them. */
  readonly raw: string;
  readonly lines: readonly ScreenLine[];
  /** The lines as one text. */
  readonly screen: string;
}

const program = fileURLToPath(new URL('../../bin/orgctl.js', import.meta.url));

/** Runs the built program in a pseudo-terminal, as a person does. Nothing is paged unless a pager is given. */
export async function runInTerminal(args: readonly string[], run: TerminalRun): Promise<TerminalOutcome> {
  const problem = process.env['ORGCTL_NOT_BUILT'];
  if (problem !== undefined) throw new Error(problem);
  const size: Size = { columns: run.columns, rows: run.rows ?? 24 };
  return inTemporaryFolder(run, async (cwd, env) => {
    const terminal = spawn('/bin/sh', ['-c', aShell, 'sh', ...commandOf(args, run)], {
      cols: size.columns,
      rows: size.rows,
      cwd,
      env: { ...env, NO_COLOR: '', PAGER: 'cat', TERM: 'xterm-256color', ORGCTL: program, ...run.env },
    });
    const { raw, status } = await ended(terminal, run.presses ?? []);
    const lines = await screenOf(raw, size);
    return { status, raw, lines, screen: lines.map(({ text }) => text).join('\n') };
  });
}

/** What stands in for the shell of a person: it says the exit code, and waits, so that nothing that was written gets lost. */
const aShell = String.raw`trap : INT; "$@"; printf '\033]orgctl;%s\007' "$?"; read -r end`;

function commandOf(args: readonly string[], { script, isAnswerOnly }: TerminalRun): readonly string[] {
  if (script !== undefined) return ['/bin/sh', '-c', script];
  return isAnswerOnly === true
    ? ['/bin/sh', '-c', 'exec "$0" "$@" 2>/dev/null', program, ...args]
    : [program, ...args];
}

// oxlint-disable-next-line no-control-regex
const exitCode = /\u001b\]orgctl;(\d+)\u0007/;

/** Presses the keys, each when its time has come, and waits for the end. */
async function ended(
  terminal: IPty,
  presses: readonly KeyPress[],
): Promise<{ readonly raw: string; readonly status: number }> {
  let raw = '';
  let pressed = 0;
  let since = 0;
  return new Promise((resolve) => {
    const listener = terminal.onData((text) => {
      raw += text;
      const [marker, code] = exitCode.exec(raw) ?? [];
      if (marker !== undefined) {
        listener.dispose();
        const outcome = { raw: raw.slice(0, raw.indexOf(marker)), status: Number(code) };
        terminal.onExit(() => resolve(outcome));
        return terminal.write('\r');
      }
      const next = presses[pressed];
      if (next === undefined || !next.when.test(next.isNext === true ? raw.slice(since) : raw)) return;
      pressed += 1;
      since = raw.length;
      terminal.write(next.keys);
    });
  });
}
