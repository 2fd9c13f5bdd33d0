import type { OpenedOrg } from '../../src/rules/opened-org.ts';
import { readOrg } from '../../src/source/read-org.ts';
import { createState } from '../../src/store/create-state.ts';
import { openStore } from '../../src/store/open-store.ts';
import { wholeOrg } from './check-org.ts';
import { memoryFiles } from './memory-files.ts';

/** An organisation, written without its two first lines where it likes, opened in memory for the day of the tests. */
export function opened(text: string, path = 'org.yaml', day = '2026-11-23'): OpenedOrg {
  const source = readOrg(memoryFiles({ [path]: wholeOrg(text) }), { path, name: path });
  const { files, findings, policy } = source;
  return { store: openStore(createState(source), day), files, findings, policy, day };
}
