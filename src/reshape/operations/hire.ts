import { isList, isMap, type YamlValue } from '../../yaml/value.ts';
import { withNewEntity, writtenEntity, type WrittenOrg } from '../../source/written-org.ts';
import { onDay } from '../argument.ts';
import { notThere } from '../on-the-day.ts';
import { defineOperation, done, refused, type Outcome } from '../operation.ts';
import { withField, writtenField } from '../written/fields.ts';
import { withMembers, writtenMembers, type GroupKind } from '../written/members.ts';

/** Adds somebody to the organisation and to a squad. */
export const hire = defineOperation({
  id: 'hire',
  summary: 'adds somebody to the organisation and to a squad',
  pattern: 'one by one',
  arguments: {
    person: {
      type: 'newId',
      value: 'new-id',
      required: true,
      isPositional: true,
      doc: 'the id of the person',
    },
    to: { type: 'reference', to: 'squad', value: 'squad', required: true, doc: 'the squad' },
    chapter: {
      type: 'reference',
      to: 'chapter',
      value: 'chapter',
      doc: 'the chapter, and so the line manager',
    },
    fills: { type: 'text', value: 'role', doc: 'the vacancy of the squad that is filled by that' },
    name: { type: 'text', value: 'name', doc: 'the name people say' },
    discipline: { type: 'text', value: 'word', doc: 'what the person does' },
    share: { type: 'number', min: 0, max: 1, value: '0-1', doc: 'the part of a full week there' },
    on: { ...onDay, doc: 'the first day (default: today)' },
  },
  example: "kim-novak --to search --fills backend --chapter backend-discovery --name 'Kim Novak'",
  apply(state, { person, to, chapter, fills, name, discipline, share, on = state.day }) {
    const { store } = state;
    if (store.first(`SELECT 1 FROM entity WHERE kind = 'person' AND id = ?`, person) !== undefined) {
      return refused(
        'id-is-free',
        `there is a person ${person} already`,
        'choose another id, or move the person',
      );
    }
    const refusals = [
      ...notThere(store, 'squad', to, on),
      ...(chapter === undefined ? [] : notThere(store, 'chapter', chapter, on)),
    ];
    if (refusals.length > 0) return { is: 'refused', refusals };
    const vacancies = vacanciesOf(state.written, to);
    const filled = vacancies.find((item) => fills !== undefined && roleOf(item) === fills);
    if (fills !== undefined && filled === undefined) return noVacancy(to, fills, vacancies);
    const hiring = isMap(filled) ? filled.get('chapter') : undefined;
    const joined = chapter ?? (typeof hiring === 'string' ? hiring : undefined);
    const fields = Object.entries({ name, discipline, from: on }).flatMap(([field, value]) =>
      value === undefined ? [] : [[field, value] as const],
    );
    let org = withNewEntity(state.written, 'person', person, new Map(fields));
    // The person begins on that day, so the memberships need no day of their own.
    const part =
      share === undefined
        ? person
        : new Map([
            ['person', person],
            ['share', String(share)],
          ]);
    org = withMember(org, 'squad', to, part);
    if (joined !== undefined) org = withMember(org, 'chapter', joined, person);
    if (filled !== undefined) {
      const left = vacancies.filter((item) => item !== filled);
      org = withField(org, 'squad', to, 'vacancies', left.length === 0 ? undefined : left);
    }
    const role = fills === undefined ? undefined : squadRoles[fills];
    if (role !== undefined && (writtenField(org, 'squad', to, role) ?? null) === null) {
      org = withField(org, 'squad', to, role, person);
    }
    return done(org, on);
  },
});

/** Vacancies that are for a role of the squad. */
const squadRoles: Readonly<Record<string, string>> = {
  'product-owner': 'productOwner',
  coach: 'coach',
  'tech-lead': 'techLead',
};

function withMember(org: WrittenOrg, kind: GroupKind, group: string, item: YamlValue): WrittenOrg {
  return withMembers(org, kind, group, [...writtenMembers(org, kind, group), item]);
}

function vacanciesOf(org: WrittenOrg, squad: string): readonly YamlValue[] {
  const written = writtenEntity(org, 'squad', squad)?.value.get('vacancies');
  return isList(written) ? written : [];
}

function roleOf(item: YamlValue): YamlValue | undefined {
  return isMap(item) ? item.get('role') : undefined;
}

function noVacancy(squad: string, role: string, vacancies: readonly YamlValue[]): Outcome {
  const open = vacancies.flatMap((item) => {
    const each = roleOf(item);
    return typeof each === 'string' ? [each] : [];
  });
  return refused(
    'vacancy-is-open',
    `squad ${squad} looks for no ${role}`,
    open.length === 0 ? 'leave --fills out: it has no vacancies' : `it looks for ${open.join(', ')}`,
  );
}
