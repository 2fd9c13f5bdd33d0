import { joinWords } from '../../diagnostics/words.ts';
import type { EntityRef } from '../../model/field.ts';
import { resolveReference } from '../../queries/resolve.ts';
import type { Store } from '../../store/open-store.ts';
import { onDay } from '../argument.ts';
import { notThere } from '../on-the-day.ts';
import { defineOperation, done, refused, type Outcome } from '../operation.ts';
import { withPassedOn } from '../written/pass-on.ts';

/** Ends a group, a component or an objective: what points at it goes to a successor, or to nobody. */
export const retire = defineOperation({
  id: 'retire',
  summary: 'ends a squad, tribe, chapter, guild, component or objective',
  pattern: null,
  arguments: {
    ref: {
      type: 'entity',
      to: ['squad', 'tribe', 'chapter', 'guild', 'component', 'objective'],
      value: 'ref',
      required: true,
      isPositional: true,
      doc: 'what',
    },
    to: {
      type: 'text',
      value: 'successor',
      doc: 'what takes its place, its people and all that points at it',
    },
    orphan: { type: 'flag', value: '', doc: 'nothing does: what points at it points at nothing' },
    on: { ...onDay, doc: 'the first day without it (default: today)' },
  },
  example: 'royalties --to artist-studio',
  apply(state, { ref, to, orphan, on = state.day }) {
    const { store, written } = state;
    const gone = notThere(store, ref.kind, ref.id, on);
    if (gone.length > 0) return { is: 'refused', refusals: gone };
    if (to !== undefined && orphan === true) {
      return refused('successor-or-none', '--to and --orphan say different things', 'leave one of them out');
    }
    const heir = to === undefined ? null : successorOf(store, ref, to, on);
    if (heir !== null && typeof heir !== 'string') return heir;
    const pointing = pointingAt(store, ref);
    if (pointing.length > 0 && heir === null && orphan !== true) return pointedAt(ref, pointing);
    return done(withPassedOn(written, ref, heir, on), on);
  },
});

/** Throws a UserError (2) where nothing of the kind is called so. */
function successorOf(store: Store, ref: EntityRef, to: string, on: string): string | Outcome {
  const { id } = resolveReference(store, to, [ref.kind]);
  if (id === ref.id) {
    return refused('successor-is-another', `${ref.kind} ${id} cannot take its own place`, 'name another');
  }
  const refusals = notThere(store, ref.kind, id, on);
  return refusals.length > 0 ? { is: 'refused', refusals } : id;
}

/** What is live and points at it, in words; its own people count where it is a group. */
function pointingAt(store: Store, { kind, id }: EntityRef): readonly string[] {
  const rows = store.rows(
    `SELECT DISTINCT reference.from_kind AS kind, reference.from_id AS id
     FROM reference
     CROSS JOIN v_entity AS live ON live.id = reference.from_id AND live.kind = reference.from_kind
     WHERE reference.to_kind = :kind AND reference.to_id = :id
       AND reference.field_path NOT IN ('successor')
       AND (reference.from_kind <> :kind OR reference.from_id <> :id)
     UNION
     SELECT 'person', person_id FROM v_member WHERE group_kind = :kind AND group_id = :id
     ORDER BY 1, 2`,
    { kind, id },
  );
  return rows.map((row) => `${row['kind']} ${row['id']}`);
}

function pointedAt({ kind, id }: EntityRef, pointing: readonly string[]): Outcome {
  return refused(
    'nothing-points-at-it',
    `${kind} ${id} is still needed by ${joinWords(pointing)}`,
    'name what takes its place with --to, or write --orphan',
  );
}
