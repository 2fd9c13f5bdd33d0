import { runOrgctl, type Outcome } from './run-orgctl.ts';

/** Two squads of two tribes, and a query of their own in a file. */
export const files = {
  'org.yaml': `version: 1
org: {name: Tiny}
tribes: {sound: {}, light: {}}
squads:
  search: {tribe: sound, members: [ada, bo]}
  home-feed: {name: Home, tribe: light, members: [cem], vacancies: [{role: backend}]}
people: {ada: {skills: [kafka]}, bo: {skills: [kafka, sql]}, cem: {}, dee: {}}
`,
  'queries/of-tribe.sql': `-- Squads of a tribe,
-- by id.
-- param tribe = sound: the tribe
-- param least = 1: people at least
SELECT id, heads
FROM v_squad
WHERE tribe_id = :tribe AND heads >= :least
ORDER BY id
`,
};

/** `orgctl query …` there. */
export async function query(...args: string[]): Promise<Outcome> {
  return runOrgctl(['query', ...args], { files });
}

/** The same with another query in a file. */
export async function queryWith(file: string, sql: string, ...args: string[]): Promise<Outcome> {
  return runOrgctl(['query', ...args], { files: { ...files, [`queries/${file}`]: sql } });
}
