import type { TestRepository } from './repository.ts';

/** An organisation with its two first lines. */
export const org = (rest: string) => `version: 1\norg: {name: Small}\n${rest}\n`;
/** Two squads with these people, and a component with an owner. */
export const squads = (search: string, mixes: string, more = '') =>
  org(`squads:
  search:
    members: [${search}]
  mixes:
    members: [${mixes}]
people: {ada: {}, bo: {}}
components:
  lyrics:
    owner: ${more === '' ? 'search' : more}`);

/** Five commits: a beginning, a move, a comment, a new owner, a new name. */
export function written({ commit }: TestRepository): void {
  commit('the beginning', { 'org.yaml': squads('ada, bo', '') }, { day: '2026-01-10' });
  commit('bo moves', { 'org.yaml': squads('ada', 'bo') }, { day: '2026-02-10', author: 'Bo Holm' });
  commit('a comment', { 'org.yaml': `${squads('ada', 'bo')}# why\n` }, { day: '2026-03-10' });
  commit('mixes takes lyrics', { 'org.yaml': squads('ada', 'bo', 'mixes') }, { day: '2026-04-10' });
  const renamed = squads('ada', 'bo', 'mixes').replace('  search:', '  find:\n    formerly: search');
  commit('search is called find', { 'org.yaml': renamed }, { day: '2026-05-10' });
}
