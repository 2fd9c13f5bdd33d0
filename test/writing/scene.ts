import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import {
  chownSync,
  lchownSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { hash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import type { Shell } from '../../src/cli/shell.ts';
import { writeAll } from '../../src/cli/write-files.ts';
import { program, runOrgctl, type Outcome } from '../cli/run-orgctl.ts';

/** Texts by path below the folder of the main file. */
export type Texts = Readonly<Record<string, string>>;

/** A folder with an organisation in it, and a folder for the state of the program beside. */
export interface Scene {
  readonly folder: string;
  readonly state: string;
  /** Runs the program as a process of its own. */
  run(args: readonly string[], env?: Readonly<Record<string, string>>): Promise<Outcome>;
  /** The same as somebody whom permissions hold for. */
  runAsNobody(args: readonly string[]): SpawnSyncReturns<string>;
  /** The same with a file system that kills it, or refuses, at one point; 0 is none. */
  runFailing(
    args: readonly string[],
    at: number,
    how?: string,
  ): Promise<Outcome & { readonly points: number }>;
  /** What is run. */
  command(args: readonly string[]): readonly string[];
  readonly env: NodeJS.ProcessEnv;
  /** Writes a change from here. */
  write(before: Texts, after: Texts, what?: string): ReturnType<typeof writeAll>;
  remove(path: string): void;
  /** What all files of the folder say, those too that should not be there. */
  texts(): Texts;
}

/** Gives `use` a folder that holds the files, and removes it. */
export async function inScene<T>(files: Texts, use: (scene: Scene) => Promise<T>): Promise<T> {
  const root = mkdtempSync(join(tmpdir(), 'orgctl-writing-'));
  const folder = join(root, 'work');
  const state = join(root, 'state');
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  const env = { ORGCTL_STATE_DIR: state, XDG_CACHE_HOME: join(root, 'cache') };
  const run: Scene['run'] = (args, more = {}) => runOrgctl(args, { cwd: folder, env: { ...env, ...more } });
  try {
    return await use({
      folder,
      state,
      run,
      env: { ...env, PATH: process.env['PATH'], HOME: root },
      command: (args) => [process.execPath, program, ...args],
      runAsNobody(args) {
        const isRoot = process.getuid?.() === 0;
        if (isRoot) giveAway(root);
        return spawnSync(process.execPath, [program, ...args], {
          cwd: folder,
          env: { ...env, PATH: process.env['PATH'], HOME: root },
          encoding: 'utf8',
          ...(isRoot ? { uid: nobody, gid: nobody } : {}),
        });
      },
      async runFailing(args, at, how = 'SIGKILL') {
        const counted = join(root, 'points');
        writeFileSync(counted, '0');
        const outcome = await run(args, {
          NODE_OPTIONS: `--require ${preload}`,
          FAIL_BELOW: `${folder}:${state}`,
          FAIL_AT: String(at),
          FAIL_HOW: how,
          FAIL_COUNT: counted,
        });
        return { ...outcome, points: Number(readFileSync(counted, 'utf8')) };
      },
      write: (before, after, what = 'a change') =>
        writeAll(
          quietShell(folder, state),
          Object.entries(after).map(([name, text]) => ({
            path: join(folder, name),
            before: readAs(before[name]),
            text,
          })),
          { main: join(folder, 'org.yaml'), what },
        ),
      remove: (path) => rmSync(join(folder, path)),
      texts: () => textsBelow(folder),
    });
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

const nobody = 65_534;

function giveAway(root: string): void {
  chownSync(root, nobody, nobody);
  for (const path of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
    lchownSync(join(root, path), nobody, nobody);
  }
}

const preload = fileURLToPath(new URL('fail-at.cjs', import.meta.url));

function readAs(text: string | undefined) {
  return text === undefined ? null : { text, sha256: hash('sha256', text) };
}

function quietShell(folder: string, state: string): Shell {
  const silent = { write: () => {}, isTerminal: false, columns: 80 };
  return {
    stdout: silent,
    stderr: silent,
    readStdin: () => new Uint8Array(),
    env: { ORGCTL_STATE_DIR: state },
    cwd: folder,
    today: '2026-11-23',
  };
}

function textsBelow(folder: string): Texts {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const texts = entries.map((entry) => {
    const path = join(entry.parentPath, entry.name);
    return [path.slice(folder.length + 1), readFileSync(path, 'utf8')] as const;
  });
  return Object.fromEntries(texts.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** How many points it has to take back, left alone, what made `old` of `changed`. */
export async function pointsOf(old: Texts, changed: Texts): Promise<number> {
  return inScene(changed, async (scene) => {
    await scene.write(changed, old);
    const { status, stderr, points } = await scene.runFailing(['undo', '--yes'], 0);
    expect([status, stderr]).toEqual([0, 'orgctl: taken back: a change\n']);
    expect(scene.texts()).toEqual(changed);
    return points;
  });
}

/** An organisation of three files, one of which includes the others, its squads with this name. */
export const squads = (name: string): Texts => ({
  'org.yaml': `version: 1\ninclude: [squads/*.yaml]\nsquads:\n  search: {name: ${name}}\n`,
  'squads/ads.yaml': `squads:\n  ads: {name: ${name}}\n`,
  'squads/mixes.yaml': `squads:\n  mixes: {name: ${name}}\n`,
});
