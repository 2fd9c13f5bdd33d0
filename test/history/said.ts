import { changesBetween, type ComparedOrg } from '../../src/queries/changes/changes-between.ts';
import type { Change } from '../../src/queries/changes/change.ts';
import { readOrg, type OrgSource } from '../../src/source/read-org.ts';
import { openStore } from '../../src/store/open-store.ts';
import { readIntoTables } from '../../src/store/read-into-tables.ts';
import { wholeOrg } from '../rules/check-org.ts';
import { memoryFiles } from '../rules/memory-files.ts';

const main = { path: 'org.yaml', name: 'org.yaml' };

/** An organisation that is written without its two first lines, read. */
export function readText(text: string): OrgSource {
  return readOrg(memoryFiles({ 'org.yaml': wholeOrg(text) }), main);
}

/** The same in a store. */
export function comparedOrg(text: string): ComparedOrg {
  const { read, db } = readIntoTables(memoryFiles({ 'org.yaml': wholeOrg(text) }), main);
  return { store: openStore(db, '2026-11-23'), policy: read.policy };
}

/** The changes between two organisations, each as `person:ada squads search -> mixes`. */
export function changesOf(before: string, after: string): readonly string[] {
  return changesBetween(comparedOrg(before), comparedOrg(after)).map(shortly);
}

/** A change in a line. */
function shortly({ kind, id, what, before, after, on, why }: Change): string {
  const value = (written: Change['before']) =>
    typeof written === 'string' ? written : JSON.stringify(written)?.replaceAll('"', '');
  const values = `${value(before)} -> ${value(after)}`;
  return `${kind}:${id} ${what} ${values}${on === null ? '' : ` on ${on}`}${why === null ? '' : `, ${why}`}`;
}
