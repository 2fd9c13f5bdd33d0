import type { ReadingFinding } from '../diagnostics/reading-finding.ts';
import { renameEntities, type RenamedEntity } from '../store/rename-entities.ts';
import type { OpenedOrg } from './opened-org.ts';

/**
 * The state before in the ids of the state after, where something is called differently now. Its tables are in memory
 * and no view of it is filled yet: they are changed.
 */
export function inLaterIds<O extends OpenedOrg>(before: O, renames: readonly RenamedEntity[]): O {
  renameEntities(before.store.db, renames);
  return { ...before, findings: before.findings.map((finding) => renamedFinding(finding, renames)) };
}

/** What reading found, as its fingerprint is made in later ids. */
function renamedFinding(finding: ReadingFinding, renames: readonly RenamedEntity[]): ReadingFinding {
  const { subject, field, keys } = finding;
  const later = (id: string) => renames.find(({ from }) => from === id)?.to ?? id;
  const own = renames.find(({ kind, from }) => kind === subject?.kind && from === subject.id);
  return {
    ...finding,
    subject: subject === null || own === undefined ? subject : { ...subject, id: own.to },
    field: field === null ? null : field.split('.').map(later).join('.'),
    keys: keys.map(later),
  };
}
