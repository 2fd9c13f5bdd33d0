import { nearest } from '../../diagnostics/nearest.ts';
import { UserError } from '../../diagnostics/user-error.ts';
import { joinWords } from '../../diagnostics/words.ts';
import type { Store } from '../../store/open-store.ts';
import { textCell } from '../cells.ts';

/** Whose address it is; case does not count. Throws a UserError (2) where it is nobody's, or that of several. */
export function personOfEmail(store: Pick<Store, 'rows'>, email: string): string {
  const isPlain = /^[ -~]*$/.test(email);
  const rows = store.rows(
    `SELECT id FROM person WHERE ${isPlain ? 'email = :email COLLATE NOCASE' : 'fold(email) = fold(:email)'} ORDER BY id`,
    { email },
  );
  const [first, second] = rows.map((row) => String(row['id']));
  if (first === undefined) throw nobodyHas(store, email);
  if (second === undefined) return first;
  const ids = rows.map((row) => String(row['id']));
  throw new UserError(
    2,
    `the e-mail ${JSON.stringify(email)} is that of ${joinWords(ids)}`,
    `write who you are: --person ${first}`,
  );
}

function nobodyHas(store: Pick<Store, 'rows'>, email: string): UserError {
  const people = store.rows(`SELECT id, email FROM person`);
  const byWord = new Map<string, string>();
  for (const row of people) {
    const id = String(row['id']);
    byWord.set(id, id);
    const known = textCell(row['email'])?.split('@')[0];
    if (known !== undefined) byWord.set(known, id);
  }
  const meant = byWord.get(nearest(email.split('@')[0] ?? '', byWord.keys()) ?? '');
  const id = meant ?? 'your-id';
  return new UserError(
    2,
    `nobody has the e-mail ${JSON.stringify(email)}, which git knows here as yours`,
    `write it where you stand: people: {${id}: {email: ${email}}}, or say who you are: --person ${meant ?? 'REF'}`,
  );
}
