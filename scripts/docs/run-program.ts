import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../src/cli/program.ts';

/** The day on which every documented output was made: the sample organisation ages. */
export const documentedDay = '2026-11-23';

/**
 * What the program prints into a pipe, run in this process, beside an org.yaml where one is given; `committed` is what
 * git knows of that file.
 */
export async function runProgram(
  args: readonly string[],
  orgYaml?: string,
  committed?: string,
): Promise<string> {
  const cwd = mkdtempSync(join(tmpdir(), 'orgctl-docs-'));
  if (committed !== undefined) commitFile(cwd, committed);
  if (orgYaml !== undefined) writeFileSync(join(cwd, 'org.yaml'), orgYaml);
  const said: string[] = [];
  const complaints: string[] = [];
  try {
    await run(args, {
      stdout: listenTo(said),
      stderr: listenTo(complaints),
      readStdin: () => new Uint8Array(),
      env: { PATH: process.env['PATH'] },
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

function commitFile(cwd: string, text: string): void {
  writeFileSync(join(cwd, 'org.yaml'), text);
  const git = (...args: readonly string[]) => execFileSync('git', args, { cwd, stdio: 'pipe' });
  git('init', '--quiet');
  git('add', 'org.yaml');
  const author = ['-c', 'user.name=Ada Abara', '-c', 'user.email=ada@tonearm.example'];
  git(...author, 'commit', '--quiet', '--message', 'The organisation');
}

/** A pipe of 80 columns that remembers. */
function listenTo(texts: string[]) {
  const write = (text: string) => {
    texts.push(text);
  };
  return { write, isTerminal: false, columns: 80 };
}
