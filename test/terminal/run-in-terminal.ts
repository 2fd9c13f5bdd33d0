import { fileURLToPath } from 'node:url';
import { spawn, type IPty } from 'node-pty';
import { inTemporaryFolder, type Surroundings } from '../cli/run-orgctl.ts';
import { screenOf, type ScreenLine, type Size } from './screen.ts';

/** Keys that somebody presses as soon as the terminal shows something. */
export interface KeyPress {
  readonly when: RegExp;
  readonly keys: string;
}

/** A run in a terminal. */
export interface TerminalRun extends Surroundings {
  readonly columns: number;
  /** 24 where nothing else is said. */
  readonly rows?: number;
  readonly presses?: readonly KeyPress[];
  /** A command line of sh instead of a run of orgctl alone; `"$ORGCTL"` is the program there. */
  readonly script?: string;
}

/** What came of it. */
export interface TerminalOutcome {
  /** The exit code; null where a signal ended it. */
  readonly status: number | null;
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
    const { script } = run;
    const command = script === undefined ? [program, ...args] : ['/bin/sh', '-c', script];
    const terminal = spawn(command[0] ?? '', command.slice(1), {
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

/** Presses the keys, each when its time has come, and waits for the end. */
async function ended(
  terminal: IPty,
  presses: readonly KeyPress[],
): Promise<{ readonly raw: string; readonly status: number | null }> {
  let raw = '';
  let pressed = 0;
  terminal.onData((text) => {
    raw += text;
    const next = presses[pressed];
    if (next === undefined || !next.when.test(raw)) return;
    pressed += 1;
    terminal.write(next.keys);
  });
  return new Promise((resolve) => {
    terminal.onExit(({ exitCode, signal }) => {
      resolve({ raw, status: signal === undefined || signal === 0 ? exitCode : null });
    });
  });
}
