import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What a person or a pipe sees of one run. */
export interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** What surrounds a run; `files` are written into the folder it runs in. */
export interface Surroundings {
  readonly files?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  readonly stdin?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** What is started. */
export const program = fileURLToPath(new URL('../../bin/orgctl.js', import.meta.url));

/** Runs the built program as a process of its own, in a temporary folder with a cache of its own. */
export async function runOrgctl(args: readonly string[], surroundings: Surroundings = {}): Promise<Outcome> {
  const problem = process.env['ORGCTL_NOT_BUILT'];
  if (problem !== undefined) throw new Error(problem);
  return inTemporaryFolder(surroundings, async (cwd, env) => {
    const child = spawn(process.execPath, [program, ...args], { cwd, env });
    const stdout = collect(child.stdout);
    const stderr = collect(child.stderr);
    child.stdin.on('error', () => {}); // A program that does not read its stdin may close it.
    child.stdin.end(surroundings.stdin ?? '');
    const status = await new Promise<number | null>((resolve, reject) => {
      child.on('error', reject).on('close', resolve);
    });
    return { status, stdout: await stdout, stderr: await stderr };
  });
}

/** Gives `use` a folder that holds the files, and an environment without colour, and removes everything again. */
export async function inTemporaryFolder<T>(
  { files = {}, cwd, env }: Surroundings,
  use: (cwd: string, env: NodeJS.ProcessEnv) => Promise<T>,
): Promise<T> {
  const temporary = mkdtempSync(join(tmpdir(), 'orgctl-test-'));
  const folder = cwd ?? join(temporary, 'work');
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  try {
    return await use(folder, {
      PATH: process.env['PATH'],
      HOME: temporary,
      XDG_CACHE_HOME: join(temporary, 'cache'),
      GIT_CEILING_DIRECTORIES: tmpdir(),
      NO_COLOR: '1',
      TZ: 'UTC',
      LANG: 'C.UTF-8',
      ORGCTL_TODAY: '2026-11-23',
      ...env,
    });
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

async function collect(stream: NodeJS.ReadableStream): Promise<string> {
  let text = '';
  for await (const chunk of stream.setEncoding('utf8')) text += chunk;
  return text;
}
