import { randomBytes } from 'node:crypto';
import { chmodSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { UserError } from '../diagnostics/user-error.ts';

/** Refuses an `-o FORMAT=FILE` that would write over one of the files that are read, by whatever name. */
export function refuseOverwrite(cwd: string, outputs: readonly string[], inputs: readonly string[]): void {
  const files = outputs.flatMap((each) => (each.includes('=') ? [each.slice(each.indexOf('=') + 1)] : []));
  if (files.length === 0) return;
  const known = new Map(inputs.map((path) => [identity(path), path]));
  for (const file of files) {
    const same = identity(resolve(cwd, file));
    if (same === undefined || !known.has(same)) continue;
    throw new UserError(
      2,
      `the answer would be written over ${file}, which is read for it`,
      'name another file',
    );
  }
}

/** What stays the same however a file is named; undefined where there is none. */
function identity(path: string): string | undefined {
  try {
    const { dev, ino } = statSync(path, { bigint: true });
    return `${dev}:${ino}`;
  } catch {
    return undefined;
  }
}

/** Writes a whole file beside and renames it, so that others see all of it or what was there; a device is written to. */
export function writeOutput(path: string, text: string): void {
  const before = statSync(path, { throwIfNoEntry: false });
  if (path.startsWith('/dev/') || (before !== undefined && !before.isFile())) {
    writeFileSync(path, text);
    return;
  }
  const target = before === undefined ? path : realpathSync(path);
  const temporary = `${target}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    writeFileSync(temporary, text, { flag: 'wx' });
    if (before !== undefined) chmodSync(temporary, before.mode);
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}
