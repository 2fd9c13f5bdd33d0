import { hash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { StructuredPatchHunk } from 'diff';
import type { Shell } from '../shell.ts';
import { writeDurably } from '../writing/claim.ts';
import { stateFolder } from './state-folder.ts';

/** A change that was written, and how to take it back. */
export interface UndoEntry {
  /** That of the claim under which it was written. */
  readonly id: string;
  /** The main file, by its real path. */
  readonly main: string;
  /** When it was written: an ISO day and time in UTC. */
  readonly at: string;
  /** Its sentence. */
  readonly what: string;
  readonly files: readonly UndoFile[];
}

export interface UndoFile {
  /** The real file, absolute. */
  readonly path: string;
  /** SHA-256 of the bytes. */
  readonly before: string;
  readonly after: string;
  /** From the new text back to the old one. */
  readonly hunks: readonly StructuredPatchHunk[];
}

/** What an entry is written as; one of another format is not looked at. */
const format = 'orgctl.undo/v1';

/** So many changes of one organisation can be taken back. */
const kept = 100;

/** Keeps a change before it is written. Throws what the system says where that cannot be. */
export function keepUndo(shell: Shell, entry: UndoEntry): void {
  const folder = entriesFolder(shell, entry.main);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const names = entryNames(folder);
  const number = Number(names.at(-1)?.slice(0, 8) ?? 0) + 1;
  const path = join(folder, `${String(number).padStart(8, '0')}-${entry.id}.json`);
  const temporary = `${path}.tmp`;
  try {
    writeDurably(temporary, JSON.stringify({ format, ...entry }));
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
  for (const name of names.slice(0, -kept)) rmSync(join(folder, name), { force: true });
}

/** Forgets a change: it was never written, or has been taken back. Which organisation it was of need not be known. */
export function dropUndo(shell: Shell, id: string): void {
  const all = join(stateFolder(shell), 'undo');
  if (!existsSync(all)) return;
  for (const folder of readdirSync(all)) {
    for (const name of readdirSync(join(all, folder))) {
      if (name.includes(`-${id}.json`)) rmSync(join(all, folder, name), { force: true });
    }
  }
}

/** The changes of an organisation that can be taken back, the last first. */
export function undoEntries(shell: Shell, main: string): readonly UndoEntry[] {
  const folder = entriesFolder(shell, realpathSync(main));
  return entryNames(folder)
    .toReversed()
    .flatMap((name) => readEntry(join(folder, name)) ?? []);
}

function entriesFolder(shell: Shell, main: string): string {
  const key = hash('sha256', main).slice(0, 32);
  return join(stateFolder(shell), 'undo', key);
}

function entryNames(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => /^\d{8}-[0-9a-f]{12}\.json$/.test(name))
    .toSorted();
}

/** null for a file that is damaged, or of another format. Only this program writes there, and only the user may. */
function readEntry(path: string): UndoEntry | null {
  try {
    const entry: UndoEntry & { readonly format?: unknown } = JSON.parse(readFileSync(path, 'utf8'));
    return entry.format === format ? entry : null;
  } catch {
    return null;
  }
}
