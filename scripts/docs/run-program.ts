import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../src/cli/program.ts';

/** The day on which every documented output was made: the sample organisation ages. */
export const documentedDay = '2026-11-23';

/** What the program prints into a pipe, run in this process, beside an org.yaml where one is given. */
export async function runProgram(args: readonly string[], orgYaml?: string): Promise<string> {
  const cwd = mkdtempSync(join(tmpdir(), 'orgctl-docs-'));
  if (orgYaml !== undefined) writeFileSync(join(cwd, 'org.yaml'), orgYaml);
  const said: string[] = [];
  const complaints: string[] = [];
  try {
    await run(args, {
      stdout: listenTo(said),
      stderr: listenTo(complaints),
      readStdin: () => new Uint8Array(),
      env: {},
      cwd,
      today: documentedDay,
    });
  } finally {
    rmSync(cwd, { recursive: true });
  }
  if (complaints.length > 0)
    throw new Error(`orgctl ${args.join(' ')} says on stderr: ${complaints.join('')}`);
  return said.join('');
}

/** A pipe of 80 columns that remembers. */
function listenTo(texts: string[]) {
  const write = (text: string) => {
    texts.push(text);
  };
  return { write, isTerminal: false, columns: 80 };
}
