import { createInterface } from 'node:readline';
import { Interrupted } from './interrupted.ts';

/** Asks on stderr and gives the line that is typed; empty at the end of input. Throws `Interrupted` on Ctrl-C. */
export async function askTerminal(question: string): Promise<string> {
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await new Promise<string>((resolve, reject) => {
      lines.on('close', () => resolve(''));
      lines.on('SIGINT', () => reject(new Interrupted()));
      lines.question(question, resolve);
    });
  } finally {
    lines.close();
  }
}
