import { nearest } from '../../diagnostics/nearest.ts';
import { UserError } from '../../diagnostics/user-error.ts';
import { joinWords } from '../../diagnostics/words.ts';
import type { Operation } from '../operation.ts';
import { operations } from './all.ts';

/** The operation with this id. Throws a UserError (2) where there is none. */
export function findOperation(id: string): Operation {
  const found = operations.find((operation) => operation.id === id);
  if (found !== undefined) return found;
  const ids = operations.map((operation) => operation.id);
  const meant = nearest(id, ids);
  throw new UserError(
    2,
    `there is no operation ${JSON.stringify(id)}`,
    meant === undefined ? `write ${joinWords(ids, ids.length, 'or')}` : `did you mean ${meant}?`,
  );
}
