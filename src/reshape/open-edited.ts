import { openStore } from '../store/open-store.ts';
import type { OpenedOrg } from '../rules/opened-org.ts';
import type { Files } from '../source/files.ts';
import { listFiles } from '../source/list-files.ts';
import { readIntoTables } from '../store/read-into-tables.ts';

/** Texts that some files have instead of those that were read, by path relative to the main file's folder. */
export type EditedTexts = ReadonlyMap<string, string>;

/** Reads an organisation again with edited texts, in memory, and opens it for a day. */
export function openEdited(before: OpenedOrg, edited: EditedTexts, day: string): OpenedOrg {
  const shown = new Map(before.files.map(({ path, ownPath = path }) => [ownPath, path]));
  const texts = new Map(
    before.files.map(({ path, ownPath = path, text }) => [ownPath, edited.get(ownPath) ?? text]),
  );
  const [main = 'org.yaml'] = texts.keys();
  const { read, db } = readIntoTables(memoryFiles(texts), { path: main, name: shown.get(main) ?? main });
  const { files, findings, policy } = read;
  const store = openStore(db, day);
  return {
    store,
    files: files.map((file) => ({ ...file, path: shown.get(file.path) ?? file.path, ownPath: file.path })),
    findings,
    policy,
    day,
    ...(before.runOwnSql === undefined ? {} : { runOwnSql: before.runOwnSql }),
  };
}

/** Files that are all in memory: an operation neither adds nor removes one. */
function memoryFiles(texts: ReadonlyMap<string, string>): Files {
  return {
    list: (pattern, folder) =>
      listFiles(pattern, folder, (below, depth) =>
        Array.from(texts.keys()).flatMap((path) => {
          const prefix = below === '' ? '' : `${below}/`;
          const rest = path.slice(prefix.length);
          return path.startsWith(prefix) && rest.split('/').length <= depth ? [rest] : [];
        }),
      ),
    read: (path) => {
      const text = texts.get(path);
      return text === undefined
        ? { reason: 'it does not exist', help: 'correct the path' }
        : { bytes: new TextEncoder().encode(text), realPath: path };
    },
    isInside: () => true,
  };
}
