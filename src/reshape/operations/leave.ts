import { roleNameOf } from '../../model/role-name.ts';
import { joinWords } from '../../diagnostics/words.ts';
import { namesOf } from '../../queries/names.ts';
import { secondFor } from '../../queries/impact/second.ts';
import { kinds } from '../../model/field.ts';
import { groupKinds } from '../../model/kinds.ts';
import type { Store } from '../../store/open-store.ts';
import { dayAfter } from '../days.ts';
import { notThere } from '../on-the-day.ts';
import { defineOperation, done, refused, type Answer, type Question } from '../operation.ts';
import { withField } from '../written/fields.ts';
import { memberOf, withMembershipEnded, writtenMembers } from '../written/members.ts';
import { withReferences } from '../written/references.ts';

/** Lets somebody leave the organisation: every membership ends, and nobody guesses who takes the roles. */
export const leave = defineOperation({
  id: 'leave',
  summary: 'lets somebody leave the organisation',
  pattern: 'one by one',
  arguments: {
    person: {
      type: 'reference',
      to: 'person',
      value: 'person',
      required: true,
      isPositional: true,
      doc: 'who',
    },
    'hand-over': {
      type: 'reference',
      to: 'person',
      value: 'person',
      doc: 'who takes the roles, the reports and what the person owned',
    },
    roles: {
      type: 'choice',
      choices: ['keep', 'vacate'],
      value: 'keep|vacate',
      doc: 'the roles stay written until somebody else is, or nobody holds them from now on',
    },
    on: { type: 'day', value: 'day', doc: 'the last day (default: today)' },
  },
  example: 'pia-berg --on 2026-12-31 --roles keep',
  apply(state, { person, 'hand-over': heir, roles, on = state.day }) {
    const { store } = state;
    const refusals = notThere(store, 'person', person, on);
    if (refusals.length > 0) return { is: 'refused', refusals };
    if (heir === person) {
      return refused('heir-is-another', `${person} cannot hand over to ${person}`, 'name somebody else');
    }
    const after = dayAfter(on);
    const heirs = heir === undefined ? [] : notThere(store, 'person', heir, after);
    if (heirs.length > 0) return { is: 'refused', refusals: heirs };
    const held = rolesOf(store, person);
    if (held.length > 0 && heir === undefined && roles === undefined) {
      return { is: 'open', questions: [question(store, person, held)] };
    }
    let org = withField(state.written, 'person', person, 'until', on);
    for (const kind of groupKinds) {
      for (const group of groupsOf(store, kind, person)) {
        if (!writtenMembers(org, kind, group).some((item) => memberOf(item) === person)) continue;
        org = withMembershipEnded(org, { kind, group, person }, after);
      }
    }
    if (heir !== undefined) {
      org = withReferences(org, { kind: 'person', id: person }, ({ kind, id, field }) => {
        if (notHandedOver.includes(field)) return undefined;
        // Whoever takes over has not looked at the component by that.
        return field === 'confirmed' || (kind === 'person' && id === heir) ? [] : [heir];
      });
    } else if (roles === 'vacate') {
      org = withReferences(org, { kind: 'person', id: person }, ({ field }) =>
        notHandedOver.includes(field) || field === 'manager' || field === 'owner' ? undefined : [],
      );
    }
    return done(org, after);
  },
});

/** What says what was, or what somebody knows: that goes to nobody. */
const notHandedOver: readonly string[] = ['members', 'contributors', 'successor'];

interface HeldRole {
  readonly kind: string;
  readonly id: string;
  readonly field: string;
}

function rolesOf(store: Store, person: string): readonly HeldRole[] {
  return store
    .rows(
      `SELECT kind, id, field FROM v_role WHERE person_id = :person ORDER BY org_level DESC, kind DESC, id, field`,
      {
        person,
      },
    )
    .map((row) => ({ kind: String(row['kind']), id: String(row['id']), field: String(row['field']) }));
}

function groupsOf(store: Store, kind: string, person: string): readonly string[] {
  return store
    .rows(`SELECT DISTINCT group_id FROM member WHERE group_kind = :kind AND person_id = :person`, {
      kind,
      person,
    })
    .map((row) => String(row['group_id']));
}

/** With who is best placed for each role, as far as that can be told. */
function question(store: Store, person: string, held: readonly HeldRole[]): Question {
  const named = namesOf(store);
  const context = { store, named, depth: 1, thresholds: { squadMinimum: 0, knowers: 0, busFactor: 0 } };
  const places = held.map(({ kind, id, field }) =>
    kind === 'org' ? roleNameOf(field) : `${roleNameOf(field)} of ${kind} ${id}`,
  );
  const answers = new Map<string, string[]>();
  for (const { kind, id, field } of held) {
    const entityKind = kinds.find((each) => each === kind);
    if (entityKind === undefined || entityKind === 'org') continue;
    const second = secondFor(context, person, field, named(entityKind, id));
    if (second === null) continue;
    answers.set(second.who.id, [
      ...(answers.get(second.who.id) ?? []),
      `${roleNameOf(field)} of ${kind} ${id}`,
    ]);
  }
  const others: readonly Answer[] = Array.from(answers, ([id, of]) => ({
    text: `${id} takes all; best placed for ${joinWords(of)}`,
    argument: 'hand-over',
    value: id,
  }));
  return {
    text: `${person} is ${joinWords(places)}: who is that then?`,
    answers: [
      ...others,
      { text: 'nobody, from now on', argument: 'roles', value: 'vacate' },
      { text: 'it stays written until somebody else is', argument: 'roles', value: 'keep' },
    ],
  };
}
