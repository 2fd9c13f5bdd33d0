import { joinWords } from '../../diagnostics/words.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import type { EntityKind, EntityRef } from '../../model/field.ts';
import { withKey, withoutKey, type WrittenOrg } from '../../source/written-org.ts';
import { isMap, type YamlMap, type YamlValue } from '../../yaml/value.ts';
import { notThere } from '../on-the-day.ts';
import { defineOperation, done, refused } from '../operation.ts';
import { withField, writtenField } from '../written/fields.ts';

/** Gives a role to somebody. Roles carry no dates: it holds from today. */
export const setRole = defineOperation({
  id: 'set-role',
  summary: 'gives a role to somebody, or to nobody',
  pattern: null,
  arguments: {
    role: {
      type: 'text',
      value: 'role',
      required: true,
      isPositional: true,
      doc: 'product-owner, coach, tech-lead, lead, coordinator, sponsor, owner, dev, ops; of the organisation any title',
    },
    person: {
      type: 'reference',
      to: 'person',
      words: ['none'],
      value: 'person',
      required: true,
      isPositional: true,
      doc: 'who holds it then, or `none`',
    },
    on: {
      type: 'entity',
      to: ['squad', 'tribe', 'chapter', 'guild', 'component', 'objective'],
      value: 'ref',
      doc: 'of what (default: of the whole organisation)',
    },
  },
  example: 'product-owner dara-moss --on podcast-discovery',
  apply(state, { role, person, on }) {
    const { store, day, written } = state;
    const refusals = [
      ...(person === 'none' ? [] : notThere(store, 'person', person, day)),
      ...(on === undefined ? [] : notThere(store, on.kind, on.id, day)),
    ];
    if (refusals.length > 0) return { is: 'refused', refusals };
    const holder = person === 'none' ? undefined : person;
    if (on === undefined) return done(withRoleOfOrg(written, camelCase(role), role, holder), day);
    const roles = rolesOf[on.kind] ?? [];
    const field = roles.find((each) => each === camelCase(role) || each === `systemOwners.${role}`);
    if (field === undefined) {
      const meant = nearest(camelCase(role), roles);
      return refused(
        'role-exists',
        `a ${on.kind} has no role ${role}`,
        meant === undefined
          ? `its roles are ${joinWords(roles.map(wordOf))}`
          : `did you mean ${wordOf(meant)}?`,
      );
    }
    return done(withRole(written, on, field, holder), day);
  },
});

/** The fields that say who holds a role. */
const rolesOf: Readonly<Partial<Record<EntityKind, readonly string[]>>> = {
  squad: ['productOwner', 'coach', 'techLead'],
  tribe: ['lead'],
  chapter: ['lead'],
  guild: ['coordinator', 'sponsor'],
  objective: ['owner'],
  component: ['systemOwners.dev', 'systemOwners.ops'],
};

/** `product-owner` → `productOwner`. */
function camelCase(role: string): string {
  return role.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/** `productOwner` → `product-owner`, `systemOwners.dev` → `dev`: as it is typed. */
function wordOf(field: string): string {
  return field.replace('systemOwners.', '').replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

function withRole(
  org: WrittenOrg,
  { kind, id }: EntityRef,
  role: string,
  holder: string | undefined,
): WrittenOrg {
  const [field = '', part] = role.split('.');
  if (part === undefined) return withField(org, kind, id, field, holder);
  const owners = writtenField(org, kind, id, field);
  if (holder === undefined && !(isMap(owners) && owners.has(part))) return org;
  return withField(org, kind, id, field, withPart(isMap(owners) ? owners : new Map(), part, holder));
}

/** A map without anything is none. */
function withPart(map: YamlMap, part: string, value: string | undefined): YamlValue | undefined {
  const changed = value === undefined ? withoutKey(map, part) : withKey(map, part, value);
  return changed.size === 0 ? undefined : changed;
}

/** `chiefArchitect` has a field of its own, every other title stands in `roles`. */
function withRoleOfOrg(
  written: WrittenOrg,
  field: string,
  title: string,
  holder: string | undefined,
): WrittenOrg {
  const main = written.find(({ root }) => isMap(root.get('org'))) ?? written[0];
  if (main === undefined) return written;
  const own = main.root.get('org');
  const org = isMap(own) ? own : new Map<string, YamlValue>();
  const roles = org.get('roles');
  const changed =
    field === 'chiefArchitect'
      ? withPart(org, field, holder)
      : withRoles(org, withPart(isMap(roles) ? roles : new Map(), title, holder));
  const root = changed === undefined ? withoutKey(main.root, 'org') : withKey(main.root, 'org', changed);
  return written.map((file) => (file === main ? { ...file, root } : file));
}

function withRoles(org: YamlMap, roles: YamlValue | undefined): YamlMap {
  return roles === undefined ? withoutKey(org, 'roles') : withKey(org, 'roles', roles);
}
