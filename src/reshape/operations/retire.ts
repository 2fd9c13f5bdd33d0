import { joinWords } from '../../diagnostics/words.ts';
import type { EntityRef } from '../../model/field.ts';
import { groupKinds } from '../../model/kinds.ts';
import type { Store } from '../../store/open-store.ts';
import type { WrittenOrg } from '../../source/written-org.ts';
import { onDay } from '../argument.ts';
import { dayBefore } from '../days.ts';
import { notThere } from '../on-the-day.ts';
import { defineOperation, done, refused, type Outcome } from '../operation.ts';
import { withField } from '../written/fields.ts';
import { withMembersPassedOn } from '../written/members.ts';
import { withReferences, type ReferencePlace } from '../written/references.ts';

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
  example: 'concerts --orphan',
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
    const ended = withPeople(withoutVacancies(written, ref), ref, heir, on);
    const passed = withReferences(ended, ref, (place) => passedOn(place, ref, heir));
    const { kind, id } = ref;
    const last = withField(passed, kind, id, 'until', dayBefore(on));
    return done(heir === null ? last : withField(last, kind, id, 'successor', heir), on);
  },
});

function successorOf(store: Store, ref: EntityRef, to: string, on: string): string | Outcome {
  const id = to.startsWith(`${ref.kind}:`) ? to.slice(ref.kind.length + 1) : to;
  if (id === ref.id) {
    return refused('successor-is-another', `${ref.kind} ${id} cannot take its own place`, 'name another');
  }
  if (store.first(`SELECT 1 FROM entity WHERE kind = ? AND id = ?`, ref.kind, id) === undefined) {
    return refused(
      'successor-exists',
      `there is no ${ref.kind} ${id}`,
      `orgctl list ${ref.kind} shows what there is`,
    );
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

/** What was passed on earlier stays as it was told then; the successor does not point at itself. */
function passedOn({ kind, id, field }: ReferencePlace, ref: EntityRef, heir: string | null) {
  if (field === 'successor' || (kind === ref.kind && id === ref.id)) return undefined;
  return heir === null || (kind === ref.kind && id === heir) ? [] : [heir];
}

/** Its people go to the successor on the day, or are in no such group from then on. */
function withPeople(org: WrittenOrg, { kind, id }: EntityRef, heir: string | null, on: string): WrittenOrg {
  const group = groupKinds.find((each) => each === kind);
  return group === undefined ? org : withMembersPassedOn(org, { kind: group, group: id, heir }, on);
}

/** Nobody is looked for any more by what is gone. */
function withoutVacancies(org: WrittenOrg, { kind, id }: EntityRef): WrittenOrg {
  return kind === 'squad' ? withField(org, kind, id, 'vacancies', undefined) : org;
}
