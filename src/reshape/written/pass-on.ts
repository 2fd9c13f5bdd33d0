import { groupKinds } from '../../model/kinds.ts';
import type { EntityRef } from '../../model/field.ts';
import type { WrittenOrg } from '../../source/written-org.ts';
import { dayBefore } from '../days.ts';
import { withField } from './fields.ts';
import { withMembersPassedOn } from './pass-on-members.ts';
import { withReferences, type ReferencePlace } from './references.ts';

/**
 * Ends something by a day: its people, and all that points at it, go to what takes its place, or to nothing where that is
 * null. Its vacancies go; what it says of itself stays.
 */
export function withPassedOn(org: WrittenOrg, ref: EntityRef, heir: string | null, on: string): WrittenOrg {
  const { kind, id } = ref;
  const group = groupKinds.find((each) => each === kind);
  const open = kind === 'squad' ? withField(org, kind, id, 'vacancies', undefined) : org;
  const left = group === undefined ? open : withMembersPassedOn(open, { kind: group, group: id, heir }, on);
  const passed = withReferences(left, ref, (place) => becomes(place, ref, heir));
  const ended = withField(passed, kind, id, 'until', dayBefore(on));
  return heir === null ? ended : withField(ended, kind, id, 'successor', heir);
}

/** What was passed on earlier stays as it was told then; what takes the place does not point at itself. */
function becomes({ kind, id, field }: ReferencePlace, ref: EntityRef, heir: string | null) {
  if (field === 'successor' || (kind === ref.kind && id === ref.id)) return undefined;
  return heir === null || (kind === ref.kind && id === heir) ? [] : [heir];
}
