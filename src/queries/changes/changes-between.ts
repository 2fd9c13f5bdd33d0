import type { Policy } from '../../source/collected.ts';
import type { Store } from '../../store/open-store.ts';
import type { Change } from './change.ts';
import { changesOfSaid } from './changes-of-said.ts';
import { saidByStore } from './said-by-store.ts';
import { saidPolicy } from './said-policy.ts';

/** A state of an organisation; without a policy nothing is said of that. */
export interface ComparedOrg {
  readonly store: Pick<Store, 'rows'>;
  readonly policy?: Policy | null;
}

/** What two states of an organisation tell differently; the same whatever the order of entities, and of items in lists. */
export function changesBetween(before: ComparedOrg, after: ComparedOrg): readonly Change[] {
  const said = ({ store, policy = null }: ComparedOrg) => saidByStore(store, saidPolicy(policy));
  return changesOfSaid(said(before), said(after));
}
