import { nearest } from '../../diagnostics/nearest.ts';
import type { Store } from '../../store/open-store.ts';
import type { Need } from './team.ts';

const wordsSql = {
  skill: 'SELECT DISTINCT skill AS word FROM v_skill ORDER BY 1',
  discipline: 'SELECT DISTINCT discipline AS word FROM v_person WHERE discipline IS NOT NULL ORDER BY 1',
};

/** What a skill or discipline that nobody has was probably meant to be; components are known by their ids. */
export function meantWord(store: Store, { kind, value }: Need): string | undefined {
  if (kind === 'component') return undefined;
  return nearest(
    value,
    store.rows(wordsSql[kind]).map(({ word }) => String(word)),
  );
}
