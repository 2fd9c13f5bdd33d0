import { expect } from 'vitest';
import { runInProcess } from '../cli/run-in-process.ts';

/** A small organisation with ids in two kinds, and such as no shell should see. */
export const org = `version: 1
org: {name: Tonearm}
tribes: {discovery: {name: Discovery}}
squads:
  search: {name: Search}
  charts: {until: 2026-01-31}
  "Bad $(id)": {}
components:
  search: {owner: search}
  search-api: {owner: search}
people: {ada: {name: "Ada\\u001b[31m Abara"}}
`;

export const files = { 'org.yaml': org };

/** The words that are proposed, each with what it says. */
export async function proposed(...words: readonly string[]): Promise<Readonly<Record<string, string>>> {
  const { status, stdout, stderr } = await runInProcess(['completion', '--answer', '--', ...words], {
    files,
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const found: Record<string, string> = {};
  for (const line of stdout.split('\n').slice(0, -1)) {
    const [kind = '', value = '', says = ''] = line.split('\t');
    found[kind === 'word' ? value : `${kind} ${value}`] = says;
  }
  return found;
}

/** The words alone. */
export const wordsOf = async (...words: readonly string[]) => Object.keys(await proposed(...words));
