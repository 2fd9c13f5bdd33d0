import { roleNameOf } from '../model/role-name.ts';
import type { Named } from '../queries/names.ts';
import { namedText } from './named.ts';
import type { Style } from './style.ts';
import { visible } from './visible.ts';

/** The field of a role as people say it, on a page: `product owner`, `cto`. */
export function roleName(field: string): string {
  return visible(roleNameOf(field));
}

/** `product owner of squad search`, and `cto` where it is for the whole organisation. */
export function roleWords(
  { field, of }: { readonly field: string; readonly of: Named | null },
  style: Style,
): string {
  return of === null ? roleName(field) : `${roleName(field)} of ${of.kind} ${namedText(of, style)}`;
}
