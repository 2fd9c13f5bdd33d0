import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { main } from '../../src/cli/main.ts';
import type { Answer, Prompt } from '../../src/cli/session/prompt.ts';
import { inTemporaryFolder, type Outcome } from '../cli/run-orgctl.ts';
import { files } from './music-org.ts';

/** A session of somebody who answers so; `confirm` types at the question before something is written. */
export async function inSession(
  answerTo: (prompt: Prompt) => Answer,
  confirm: (folder: string) => string = () => '',
): Promise<Outcome & { readonly written: string }> {
  return inTemporaryFolder({ files }, async (cwd, env) => {
    const told = { stdout: '', stderr: '' };
    const stream = (name: keyof typeof told) => ({
      write: (text: string) => void (told[name] += text),
      isTerminal: false,
      columns: 80,
    });
    let questions = 0;
    const status = await main(['reshape'], {
      stdout: stream('stdout'),
      stderr: stream('stderr'),
      readStdin: () => new Uint8Array(),
      ask: async () => confirm(cwd),
      prompter: async () => ({
        stand: () => {},
        ask: async (prompt) => {
          questions += 1;
          if (questions > 30) throw new Error(`it never ends: ${prompt.message}`);
          return answerTo(prompt);
        },
      }),
      env: { ...env, ORGCTL_CACHE_DIR: env['XDG_CACHE_HOME'] },
      cwd,
      today: '2026-11-23',
    });
    return { status, ...told, written: readFileSync(join(cwd, 'org.yaml'), 'utf8') };
  });
}
