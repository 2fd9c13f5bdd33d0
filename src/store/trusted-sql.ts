import type { Store } from './open-store.ts';
import { asUserError, refuseUnlessSelect } from './user-sql.ts';

/** The rows of a SELECT that whoever asks has written: what is wrong with it is a UserError (3), nothing stops it. */
export function trustedRows(
  store: Pick<Store, 'rows'>,
  sql: string,
  parameters?: Parameters<Store['rows']>[1],
): ReturnType<Store['rows']> {
  refuseUnlessSelect(sql);
  try {
    return store.rows(sql, parameters);
  } catch (error) {
    throw asUserError(error);
  }
}
