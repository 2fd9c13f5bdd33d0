import { subjectText } from '../diagnostics/finding.ts';
import type { Named } from '../queries/names.ts';

/** Owners as org.yaml has them: "search, guild:web". */
export function ownersText(owners: readonly Named[], separator = ', '): string {
  return owners.map((owner) => (owner.kind === 'squad' ? owner.id : subjectText(owner))).join(separator);
}
