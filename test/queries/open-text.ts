import { readOrg } from '../../src/source/read-org.ts';
import { createState } from '../../src/store/create-state.ts';
import { openStore, type Store } from '../../src/store/open-store.ts';
import { memoryFiles } from '../rules/memory-files.ts';

/** The text of an org.yaml in a store that speaks of a day. */
export function openText(text: string, day: string): Store {
  const source = readOrg(memoryFiles({ 'org.yaml': text }), { path: 'org.yaml', name: 'org.yaml' });
  return openStore(createState(source), day);
}
