import { hash } from 'node:crypto';

/**
 * The identity of a finding, 16 hexadecimal digits: its rule, entity, field path and the key columns that the
 * rule declares; never a line, an index or the wording.
 */
export function fingerprint(
  rule: string,
  subject: string,
  field: string | null,
  keys: readonly string[],
): string {
  const tuple = JSON.stringify([rule, subject, field ?? '', ...keys]);
  return hash('sha256', tuple).slice(0, 16);
}
