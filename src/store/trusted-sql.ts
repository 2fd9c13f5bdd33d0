import type { Store } from './open-store.ts';
import { asUserError, prepareReading } from './user-sql.ts';

/** The rows of a SELECT that whoever asks has written: a UserError (3) where it is wrong or writes; nothing stops it. */
export function trustedRows(
  store: Pick<Store, 'rows' | 'fill' | 'db'>,
  sql: string,
  parameters?: Parameters<Store['rows']>[1],
): ReturnType<Store['rows']> {
  try {
    store.fill(sql);
    prepareReading(store.db, sql);
    return store.rows(sql, parameters);
  } catch (error) {
    throw asUserError(error, sql);
  }
}
