import type { OpenedOrg } from '../../src/rules/opened-org.ts';
import { readIntoTables } from '../../src/store/read-into-tables.ts';
import { openStore } from '../../src/store/open-store.ts';
import { wholeOrg } from './check-org.ts';
import { memoryFiles } from './memory-files.ts';

/** An organisation, written without its two first lines where it likes, opened in memory for the day of the tests. */
export function opened(text: string, path = 'org.yaml', day = '2026-11-23'): OpenedOrg {
  const { read, db } = readIntoTables(memoryFiles({ [path]: wholeOrg(text) }), { path, name: path });
  const { files, findings, policy } = read;
  return { store: openStore(db, day), files, findings, policy, day };
}
