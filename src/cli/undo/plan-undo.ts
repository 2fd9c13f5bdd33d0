import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { UserError } from '../../diagnostics/user-error.ts';
import { joinWords } from '../../diagnostics/words.ts';
import { visible } from '../../render/visible.ts';
import type { Shell } from '../shell.ts';
import { systemCode } from '../why-not-written.ts';
import type { FileChange } from '../write-files.ts';
import { hashOf } from '../writing/record.ts';
import { placesThatMoved, takeBack } from './reverse-patch.ts';
import { dropUndo, type UndoEntry, type UndoFile } from './undo-entries.ts';

/** A change, and what the files of it become when it is taken back. */
export interface UndoPlan {
  readonly entry: UndoEntry;
  readonly changes: readonly FileChange[];
}

/**
 * How to take back the last change; one whose files are as they were before it already is passed over, and stderr says so.
 * Throws a UserError: 3 where there is none, 4 where its lines are not as it left them.
 */
export function planUndo(shell: Shell, entries: readonly UndoEntry[]): UndoPlan {
  for (const entry of entries) {
    const files = entry.files.map((file) => ({ file, now: readNow(shell, entry, file) }));
    const changes = files
      .filter(({ file, now }) => now.sha256 !== file.before)
      .map(({ file, now }) => changeOf(shell, entry, file, now));
    if (changes.length > 0) return { entry, changes };
    dropUndo(shell, entry.id);
    shell.stderr.write(`orgctl: already taken back: ${visible(entry.what)}\n`);
  }
  throw new UserError(3, 'there is nothing to take back', 'orgctl undo knows what orgctl itself has written');
}

type Now = NonNullable<FileChange['before']>;

function readNow({ cwd }: Shell, { what }: UndoEntry, { path }: UndoFile): Now {
  try {
    const bytes = readFileSync(path);
    return { text: bytes.toString('utf8'), sha256: hashOf(bytes) };
  } catch (error) {
    const reason = systemCode(error) === 'ENOENT' ? 'is not there any more' : 'cannot be read';
    throw new UserError(4, `${relative(cwd, path)} ${reason}, so this can't be taken back: ${what}`, wayOut);
  }
}

function changeOf({ cwd }: Shell, { what }: UndoEntry, file: UndoFile, now: Now): FileChange {
  const text = takeBack(now.text, file.hunks);
  if (text === null) {
    const places = placesThatMoved(now.text, file.hunks).map(({ first, last }) =>
      first === last ? `line ${first}` : `lines ${first}-${last}`,
    );
    throw new UserError(
      4,
      `${relative(cwd, file.path)} was edited since where this wrote it, or within three lines of that (${joinWords(places)}): ${what}`,
      wayOut,
    );
  }
  if (now.sha256 === file.after && hashOf(text) !== file.before)
    throw new Error('what was kept does not give the old text back');
  return { path: file.path, before: now, text };
}

const wayOut = 'change it by hand; orgctl undo --forget leaves it and goes on to the change before';
