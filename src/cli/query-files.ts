import { lstatSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { UserError } from '../diagnostics/user-error.ts';
import type { NamedQuery } from '../queries/named/named-query.ts';
import { readQueryFile } from '../queries/named/read-query-file.ts';
import type { Files } from '../source/files.ts';
import { decodeYaml } from '../yaml/decode-yaml.ts';
import { diskFiles } from './disk-files.ts';
import { findFile, stdinName } from './find-file.ts';
import type { Shell } from './shell.ts';

/** A file beside org.yaml that should hold a query: `queries/NAME.sql`. */
export interface QueryFile {
  readonly name: string;
  /** Relative to the working folder, with `/`. */
  readonly path: string;
  /** Throws a UserError (3) with file and line where it cannot be used. */
  read(): NamedQuery;
}

/** More bytes than anybody writes as one SELECT. */
const largestQuery = 64 * 1024;

/** The files of `queries` beside the org.yaml that is read, by name; none for standard input. */
export function queryFiles(shell: Shell, file: string | undefined): readonly QueryFile[] {
  const main = findFile(shell, file);
  if (main === null || main === stdinName) return [];
  const folder = dirname(main);
  const files = diskFiles(folder);
  // Only this folder is looked at: the one of org.yaml may hold all the code there is.
  const isFolder = lstatSync(join(folder, 'queries'), { throwIfNoEntry: false })?.isDirectory() === true;
  const found = isFolder ? files.list('*.sql', 'queries') : [];
  if ('reason' in found) return [];
  return found.map((own) => {
    const name = basename(own, '.sql');
    const path = relative(shell.cwd, join(folder, own)).split(sep).join('/');
    return { name, path, read: () => readWhole(files, own, { name, path }) };
  });
}

function readWhole(
  files: Files,
  own: string,
  { name, path }: { readonly name: string; readonly path: string },
): NamedQuery {
  if (!/^[a-z][a-z0-9-]*$/.test(name)) {
    throw inQueryFile(path, null, 'the name of a query is kebab-case', 'name the file like open-places.sql');
  }
  const content = files.read(own);
  if ('reason' in content) throw inQueryFile(path, null, content.reason, content.help);
  if (!files.isInside(content.realPath)) {
    throw inQueryFile(path, null, 'it leads outside the folder of org.yaml', 'put the file itself there');
  }
  if (content.bytes.length > largestQuery) {
    throw inQueryFile(path, null, 'it has more than 64 KiB', 'one file holds one SELECT');
  }
  const decoded = decodeYaml(content.bytes);
  if (!('text' in decoded)) throw inQueryFile(path, null, decoded.message, decoded.help);
  const result = readQueryFile(name, decoded.text.replace(/^\uFEFF/, ''));
  if ('query' in result) return result.query;
  const { line, message, help } = result.mistake;
  throw inQueryFile(path, line, message, help);
}

/** What is wrong in a file of queries, with its place. */
export function inQueryFile(path: string, line: number | null, message: string, help: string): UserError {
  return new UserError(3, `${path}${line === null ? '' : `:${line}`}: ${message}`, help);
}
