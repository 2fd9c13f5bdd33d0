import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { systemCode } from '../why-not-written.ts';

/** Who holds something that only one process may hold at a time. */
export interface Claim {
  /** Twelve hexadecimal digits by chance. */
  readonly id: string;
  readonly pid: number;
  readonly host: string;
}

/** A run that writes takes milliseconds; one that has held on for so many was killed, or its machine was. */
const abandonedAfter = 10 * 60 * 1000;

/** Where links can't be made, a claim that is still empty after so many milliseconds will not be written any more. */
const emptyAfter = 10 * 1000;

/** Creates a file with all of its content, unless there is one: of all who try at once, one gets true. */
export function createOnce(path: string, { id, pid }: Claim, content: string): boolean {
  const temporary = `${path}.${id}.${pid}.tmp`;
  try {
    writeDurably(temporary, content);
    linkSync(temporary, path);
    return true;
  } catch (error) {
    const code = systemCode(error);
    // ENOENT: whoever holds or held it has cleared away what was beside it.
    if (code === 'EEXIST' || (code === 'ENOENT' && existsSync(dirname(path)))) return false;
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'].includes(code)) throw error;
    return createWithoutLink(path, content);
  } finally {
    rmSync(temporary, { force: true });
  }
}

function createWithoutLink(path: string, content: string): boolean {
  try {
    writeDurably(path, content);
    return true;
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false;
    throw error;
  }
}

/** Clears away what was left by those who were killed before they had their claim, or when all was done. */
export function clearUnclaimed(record: string, own: Claim): void {
  for (const name of namesBeside(record)) {
    const path = join(dirname(record), name);
    const pid = /\.(\d+)\.tmp$/.exec(name)?.[1];
    const isLeft =
      pid === undefined ? isAbandoned(path, readClaim(path) ?? 'unknown', own) : !isAlive(Number(pid));
    if (isLeft) rmSync(path, { force: true });
  }
}

/** What was made beside a record by those who claim it; nothing where the folder cannot be read, or is not there. */
export function namesBeside(record: string): readonly string[] {
  try {
    return readdirSync(dirname(record)).filter((name) => name.startsWith(`${basename(record)}.`));
  } catch {
    return [];
  }
}

/** Writes a new file that is on the disk when this comes back. */
export function writeDurably(path: string, content: string | Uint8Array): void {
  const file = openSync(path, 'wx', 0o666);
  try {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    for (let written = 0; written < bytes.length;) written += writeSync(file, bytes, written);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Who claims a path; null where nobody does, `unknown` where it cannot be read who. */
export function readClaim(path: string): Claim | 'unknown' | null {
  const value = readJson(path);
  return value === null ? null : (claimOf(value) ?? 'unknown');
}

/** The JSON of a file, `undefined` where it is none; null where there is no such file. */
export function readJson(path: string): unknown {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(systemCode(error))) return null;
    return undefined;
  }
  try {
    const value: unknown = JSON.parse(text);
    return value ?? undefined;
  } catch {
    return undefined;
  }
}

/** The claim that a JSON value makes; it may have come with somebody's repository, so nothing in it is believed unseen. */
export function claimOf(value: unknown): Claim | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (!('id' in value && 'pid' in value && 'host' in value)) return undefined;
  const { id, pid, host } = value;
  if (typeof id !== 'string' || !/^[0-9a-f]{12}$/.test(id)) return undefined;
  if (typeof pid !== 'number' || !Number.isSafeInteger(pid) || pid < 1 || typeof host !== 'string')
    return undefined;
  return { id, pid, host };
}

/** Whether nobody will ever give a claim back: its process has ended, or is on another machine and long overdue. */
export function isAbandoned(
  path: string,
  claim: Claim | 'unknown',
  own: Pick<Claim, 'pid' | 'host'>,
): boolean {
  const age = Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0);
  if (age > abandonedAfter) return true;
  if (claim === 'unknown') return age > emptyAfter;
  if (claim.host !== own.host) return false;
  return claim.pid === own.pid || !isAlive(claim.pid);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return systemCode(error) === 'EPERM';
  }
}

/**
 * Does something in the place of whoever left a claim behind: of all who try, one. What it holds meanwhile is named after
 * `record` and that claim, so that nobody takes a newer one for it. False where somebody else was first.
 */
export function insteadOf(record: string, left: Claim | 'unknown', own: Claim, action: () => void): boolean {
  return replaceClaim(record, record, left, own, action);
}

/** The same for the claim of a path that is itself such a mark, of somebody who was killed in the place of another. */
function replaceClaim(
  record: string,
  path: string,
  left: Claim | 'unknown',
  own: Claim,
  action: () => void,
): boolean {
  const mark = `${record}.${idOf(left)}`;
  const { id, pid, host } = own;
  if (!createOnce(mark, own, JSON.stringify({ id, pid, host }))) {
    const holder = readClaim(mark);
    if (holder === null || !isAbandoned(mark, holder, own)) return false;
    const clear = () => rmSync(mark, { force: true });
    return replaceClaim(record, mark, holder, own, clear) && replaceClaim(record, path, left, own, action);
  }
  try {
    const now = readClaim(path);
    if (now === null || idOf(now) !== idOf(left)) return false;
    action();
    return true;
  } finally {
    rmSync(mark, { force: true });
  }
}

/** What tells claims apart. */
export function idOf(claim: Claim | 'unknown'): string {
  return claim === 'unknown' ? claim : claim.id;
}
