import { checkOrg } from './check-org.ts';

/** What one rule says of an organisation; undefined where it was not checked. */
export function said(rule: string, text: string, options?: Parameters<typeof checkOrg>[1]) {
  return checkOrg(text, options).findings[rule];
}

/** The organisation with a policy above it, indented alike. */
export function under(policy: string, org: string): string {
  const text = org.replace(/^\n/, '');
  return `${/^ */.exec(text)?.[0] ?? ''}${policy}\n${text}`;
}

/** So many ids, `p1` to `pN`, as the inside of a list. */
export function ids(count: number): string {
  return Array.from({ length: count }, (_, n) => `p${n + 1}`).join(', ');
}

/** So many people, `p1` to `pN`, each with the same fields. */
export function people(count: number, fields = ''): string {
  return `people: {${Array.from({ length: count }, (_, n) => `p${n + 1}: {${fields}}`).join(', ')}}`;
}
