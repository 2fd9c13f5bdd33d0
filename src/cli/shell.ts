import type { Style } from '../render/style.ts';
import type { Prompter } from './session/prompt.ts';

/** What the fast YAML reader takes, in bytes; a file that is larger is not even opened. */
export const largestInput = 64 * 1024 * 1024;

/** A stream that somebody or something reads. */
export interface Output {
  write(text: string): void;
  readonly isTerminal: boolean;
  /** How wide the terminal is; 80 in a pipe. */
  readonly columns: number;
}

/** How an answer that is longer than the terminal is shown. */
export interface Pager {
  /** How many lines the terminal shows. */
  rows(): number;
  /** Whether a pager passes links on to the terminal. */
  knowsLinks(command: string): boolean;
  /** Shows a text until the reader has had enough; false where the command cannot be started. */
  show(command: string, text: string, env: Shell['env']): Promise<boolean>;
}

/** Everything outside that a command may touch: the terminal is a value, and a test has a double of it. */
export interface Shell {
  /** Data. */
  readonly stdout: Output;
  /** Everything else: prompts, progress, notes. */
  readonly stderr: Output;
  /** Absent where there is nobody to page for. */
  readonly pager?: Pager;
  /** Asks somebody a question and gives the line that is typed; absent where there is nobody to ask. */
  readonly ask?: (question: string) => Promise<string>;
  /** Lets somebody choose and type; absent where there is nobody, or a terminal that moves no cursor. */
  readonly prompter?: (style: Style) => Promise<Prompter>;
  /** All of standard input; where that is larger than `largestInput`, only so much that it shows. */
  readStdin(): Uint8Array;
  /** What is done before an organisation is read that no run has read before; absent where the process is not ours. */
  readonly beforeReading?: () => void;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The absolute working folder. */
  readonly cwd: string;
  /** The ISO day in UTC. */
  readonly today: string;
}
