import { subjectText } from '../diagnostics/finding.ts';
import type { Named } from '../queries/names.ts';
import type { Style } from './style.ts';
import { visible } from './visible.ts';

/** What people call it, and the id to type: `Ada Abara (ada-abara)`; the id alone where there is no name. */
export function namedText({ id, name }: Named, { dim }: Style): string {
  return name === null || name === id ? visible(id) : `${visible(name)} ${dim(`(${visible(id)})`)}`;
}

/** The same as data: `{entity: "person:ada-abara", name}`. */
export function namedJson(named: Named): { readonly entity: string; readonly name: string | null } {
  return { entity: subjectText(named), name: named.name };
}

/** The same where there may be nobody and nothing. */
export function namedJsonOrNull(named: Named | null): ReturnType<typeof namedJson> | null {
  return named === null ? null : namedJson(named);
}
