import type { Named } from '../queries/names.ts';
import { namedText } from './named.ts';
import type { Style } from './style.ts';
import { visible } from './visible.ts';

const words: Readonly<Record<string, string>> = {
  productOwner: 'product owner',
  techLead: 'tech lead',
  chiefArchitect: 'chief architect',
  'systemOwners.dev': 'system owner (dev)',
  'systemOwners.ops': 'system owner (ops)',
};

/** The field of a role as people say it: `product owner`, `cto`. */
export function roleName(field: string): string {
  return words[field] ?? visible(field.replace(/^roles\./, ''));
}

/** `product owner of squad search`, and `cto` where it is for the whole organisation. */
export function roleWords(
  { field, of }: { readonly field: string; readonly of: Named | null },
  style: Style,
): string {
  return of === null ? roleName(field) : `${roleName(field)} of ${of.kind} ${namedText(of, style)}`;
}
