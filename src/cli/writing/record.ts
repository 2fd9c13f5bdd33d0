import { hash } from 'node:crypto';
import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { systemCode } from '../why-not-written.ts';
import { claimOf, readClaim, readJson, type Claim } from './claim.ts';

/**
 * What is being written, beside org.yaml while it is: it is on the disk before the first byte of anything else, so that
 * whoever finds it later knows what was meant. At the same time it keeps others from writing.
 */
export interface WritingRecord extends Claim {
  /** The sentence of the change. */
  readonly what: string;
  /** The id of the earlier change that this one takes back; null where it is a change of its own. */
  readonly undoes: string | null;
  /** In the order in which they are written. */
  readonly files: readonly RecordedFile[];
}

/** One file of it; the new content lies beside it until it takes its place. */
export interface RecordedFile {
  /** The real file, relative to the folder of the record, with `/`; never outside. */
  readonly path: string;
  /** The SHA-256 of its bytes; null where there was no file. */
  readonly before: string | null;
  readonly after: string;
}

const recordName = '.orgctl-writing.json';

/** The folder in which a change is recorded: the real one of the main file. */
export function recordFolder(main: string): string {
  try {
    return dirname(realpathSync(main));
  } catch {
    return dirname(main);
  }
}

export function recordPath(folder: string): string {
  return join(folder, recordName);
}

/** Whether a change is being written, or was when its process was killed. */
export function isBeingWritten(main: string): boolean {
  return existsSync(recordPath(recordFolder(main)));
}

/**
 * Reads several files as they are at one time: again where a change was written meanwhile, since both its beginning and
 * its end are seen in the folder of the main file.
 */
export async function readUndisturbed<Read extends { readonly files: readonly unknown[] }>(
  main: string,
  read: () => Promise<Read>,
): Promise<Read> {
  for (let tries = 3; ; tries--) {
    const before = stampOf(main);
    const found = await read();
    if (tries === 0 || found.files.length < 2 || stampOf(main) === before) return found;
  }
}

/** When a name in the folder of the main file was made or taken away for the last time. */
function stampOf(main: string): bigint | undefined {
  return statSync(recordFolder(main), { bigint: true, throwIfNoEntry: false })?.mtimeNs;
}

/** Where the new content of a file lies until it takes its place. */
export function newContentPath(path: string, id: string): string {
  return join(dirname(path), `.${basename(path)}.${id}.tmp`);
}

/** Where the old content lies while a change is being taken back that the system refused half way. */
export function oldContentPath(path: string, id: string): string {
  return join(dirname(path), `.${basename(path)}.${id}.old.tmp`);
}

/** What is being written below a folder, or was when its process was killed; `unknown` where that can't be read. */
export function readRecord(folder: string): WritingRecord | Claim | 'unknown' | null {
  const path = recordPath(folder);
  if (!existsSync(path)) return null;
  return recordOf(readJson(path)) ?? readClaim(path);
}

/** Nothing is believed unseen: the file may have come with somebody's repository. */
function recordOf(value: unknown): WritingRecord | undefined {
  const claim = claimOf(value);
  if (claim === undefined || typeof value !== 'object' || value === null) return undefined;
  if (!('what' in value && 'undoes' in value && 'files' in value)) return undefined;
  const { what, undoes, files } = value;
  if (typeof what !== 'string' || !Array.isArray(files)) return undefined;
  if (undoes !== null && typeof undoes !== 'string') return undefined;
  const recorded = files.flatMap((file: unknown) => recordedFile(file) ?? []);
  return recorded.length === files.length ? { ...claim, what, undoes, files: recorded } : undefined;
}

function recordedFile(value: unknown): RecordedFile | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (!('path' in value && 'before' in value && 'after' in value)) return undefined;
  const { path, before, after } = value;
  if (typeof path !== 'string' || typeof after !== 'string') return undefined;
  if (before !== null && typeof before !== 'string') return undefined;
  return { path, before, after };
}

/** The path of a file below the folder of the record; null where it leads outside. */
export function belowFolder(folder: string, path: string): string | null {
  const from = relative(realpathSync(folder), path);
  return from === '' || from === '..' || from.startsWith(`..${sep}`) ? null : from.split(sep).join('/');
}

/** The SHA-256 of a file's bytes; null where there is none. */
export function hashOfFile(path: string): string | null {
  try {
    return hashOf(readFileSync(path));
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(systemCode(error))) return null;
    throw error;
  }
}

export function hashOf(content: Uint8Array | string): string {
  return hash('sha256', content);
}
