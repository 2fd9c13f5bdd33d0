import { readIntoTables } from '../../src/store/read-into-tables.ts';
import { openStore, type Store } from '../../src/store/open-store.ts';
import { memoryFiles } from '../rules/memory-files.ts';

/** The text of an org.yaml in a store that speaks of a day. */
export function openText(text: string, day: string): Store {
  const { db } = readIntoTables(memoryFiles({ 'org.yaml': text }), {
    path: 'org.yaml',
    name: 'org.yaml',
  });
  return openStore(db, day);
}
