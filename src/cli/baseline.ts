import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { UserError } from '../diagnostics/user-error.ts';
import { joinWords } from '../diagnostics/words.ts';
import { count } from '../render/words.ts';
import { visible } from '../render/visible.ts';
import {
  baselineText,
  readBaseline,
  updatedBaseline,
  withBaseline,
  type BaselineEntry,
  type FormerIds,
} from '../rules/baseline.ts';
import { isWholeCheck, type CheckRequest } from '../rules/check-request.ts';
import type { CheckResult } from '../rules/check.ts';
import type { OpenedOrg } from '../rules/opened-org.ts';
import type { BaselineOptions } from './baseline-options.ts';
import { exitCodes } from './exit-codes.ts';
import { writeOutput } from './output-file.ts';
import type { Shell } from './shell.ts';

/**
 * A check compared with the baseline that the options name, which is written again where they say so. Throws a
 * UserError: 2 where there is no such file or it cannot be written, 3 for a mistake in it.
 */
export function checkBaseline(
  shell: Shell,
  options: BaselineOptions,
  { store }: Pick<OpenedOrg, 'store'>,
  request: CheckRequest,
  result: CheckResult,
): CheckResult {
  const { baseline: file, updateBaseline: isUpdate = false, force: isForced = false } = options;
  if (file === undefined || result.isStopped) return result;
  const path = resolve(shell.cwd, file);
  const formerIds = formerIdsOf(store);
  const written = isUpdate && isForced ? readLeniently(path) : readEntries(file, path, isUpdate);
  if (!isUpdate) {
    const { result: compared, gone } = withBaseline(result, written ?? [], formerIds);
    if (isWholeCheck(request)) goneNote(shell, file, gone);
    return compared;
  }
  const isNew = written === null;
  const { entries, left } = updatedBaseline(result, written ?? [], isForced || isNew, formerIds);
  writeEntries(file, path, entries);
  updateNote(shell, file, { before: written?.length ?? null, after: entries.length, left });
  return withBaseline(result, entries, formerIds).result;
}

/** The earlier ids that `formerly` tells, read when they are first asked for. */
function formerIdsOf(store: OpenedOrg['store']): FormerIds {
  let known: Map<string, string[]> | undefined;
  return () => {
    if (known !== undefined) return known;
    known = new Map();
    for (const { id, former_id: former } of store.rows(`SELECT id, former_id FROM former_id`)) {
      known.set(String(id), [...(known.get(String(id)) ?? []), String(former)]);
    }
    return known;
  };
}

/** The entries of a baseline; null where there is none, and it is to be made. */
function readEntries(file: string, path: string, mayBeNew: boolean): readonly BaselineEntry[] | null {
  const text = readText(file, path, mayBeNew);
  if (text === null) return null;
  const read = readBaseline(text);
  if (!('message' in read)) return read;
  throw new UserError(exitCodes.input.code, `${file}:${read.line}:1: ${read.message}`, read.help);
}

/** What a forced baseline replaces: whatever can be read of it. */
function readLeniently(path: string): readonly BaselineEntry[] | null {
  try {
    const read = readBaseline(readFileSync(path, 'utf8'));
    return 'message' in read ? [] : read;
  } catch {
    return null;
  }
}

function readText(file: string, path: string, mayBeNew: boolean): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    if (code === 'ENOENT' && mayBeNew) return null;
    const isMissing = code === 'ENOENT';
    throw new UserError(
      exitCodes.usage.code,
      isMissing ? `there is no baseline ${file}` : `the baseline ${file} cannot be read (${code})`,
      isMissing
        ? `to make it: orgctl check --baseline ${file} --update-baseline`
        : 'name a file with --baseline',
    );
  }
}

function writeEntries(file: string, path: string, entries: readonly BaselineEntry[]): void {
  try {
    writeOutput(path, baselineText(entries));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new UserError(
      exitCodes.usage.code,
      `the baseline ${file} cannot be written (${code})`,
      'name another file with --baseline',
    );
  }
}

function goneNote(shell: Shell, file: string, gone: readonly BaselineEntry[]): void {
  if (gone.length === 0) return;
  const named = joinWords(gone.map(({ rule, about }) => `${rule} ${about}`));
  const says = `${count(gone.length, 'line')} of ${file} ${gone.length === 1 ? 'is' : 'are'} no more: ${named}`;
  shell.stderr.write(`orgctl: ${visible(says)}\n  take them out: add --update-baseline\n`);
}

function updateNote(
  shell: Shell,
  file: string,
  { before, after, left }: { readonly before: number | null; readonly after: number; readonly left: number },
): void {
  const was = before === null ? 'is new' : `had ${before}`;
  const more = left === 0 ? '' : `; ${count(left, 'finding')} more or worse, which only --force takes in`;
  shell.stderr.write(`orgctl: ${visible(file)} has ${count(after, 'line')}, ${was}${more}\n`);
}
