import { beforeAll, describe, expect, test } from 'vitest';
import type { Named } from '../../src/queries/names.ts';
import {
  changedManagers,
  has,
  idsOf,
  newFindings,
  newlyUnowned,
  removals,
  saidManagers,
  type Removal,
  type State,
} from './impact-states.ts';

/** Making them takes a while where the machine is busy. */
beforeAll(() => {
  for (const kind of ['person'] as const) removals(kind);
}, 300_000);

/** Where a rule does not complain, though the role is empty. */
const exempt: Readonly<Record<string, (after: State, id: string) => boolean>> = {
  'squad-has-product-owner': (after, id) =>
    has(after, `SELECT 1 FROM squad WHERE id = ? AND type = 'enabling'`, id),
  'squad-has-coach': (after, id) => has(after, `SELECT 1 FROM squad WHERE id = ? AND type = 'enabling'`, id),
  'guild-has-coordinator': (after, id) =>
    has(after, `SELECT 1 FROM guild WHERE id = ? AND kind = 'hobby'`, id),
  'objective-has-owner': (after, id) => has(after, `SELECT 1 FROM v_objective WHERE id = ? AND over`, id),
  'component-has-system-owner': (after, id) =>
    !has(
      after,
      `SELECT 1 FROM v_component JOIN component AS written USING (id)
       WHERE id = ? AND staffed AND coalesce(written.system_owners_dev_id, written.system_owners_ops_id) IS NULL`,
      id,
    ),
};

const roleRules = [
  { rule: 'tribe-has-lead', kind: 'tribe', fields: ['lead'] },
  { rule: 'squad-has-product-owner', kind: 'squad', fields: ['productOwner'] },
  { rule: 'squad-has-coach', kind: 'squad', fields: ['coach'] },
  { rule: 'chapter-has-lead', kind: 'chapter', fields: ['lead'] },
  { rule: 'guild-has-coordinator', kind: 'guild', fields: ['coordinator'] },
  { rule: 'objective-has-owner', kind: 'objective', fields: ['owner'] },
  {
    rule: 'component-has-system-owner',
    kind: 'component',
    fields: ['systemOwners.dev', 'systemOwners.ops'],
  },
] as const;

describe('what impact says of a person is what the rules find new when the person is really gone', () => {
  test('roles that fall empty', () => {
    expect(removals('person').length).toBeGreaterThan(15);
    for (const removal of removals('person')) {
      for (const { rule, kind, fields } of roleRules) {
        const empty = removal.said.roles.flatMap(({ field, of }) =>
          of !== null && of.kind === kind && fields.some((each) => each === field) ? [of] : [],
        );
        const told = empty.filter(({ id }) => exempt[rule]?.(removal.after, id) !== true);
        const found = newFindings(removal, rule).filter((entity) => !isUnstaffed(removal, entity));
        expect({ ...at(removal), rule, found }).toEqual({ ...at(removal), rule, found: once(idsOf(told)) });
      }
    }
  });

  test('squads that are too small', () => {
    for (const removal of removals('person')) {
      const { said, before, after } = removal;
      const { squadMinimum, busFactor } = before.thresholds;
      const worse = (rule: string, options: Readonly<Record<string, number>>) => {
        const known = before.found(rule, options);
        return Array.from(after.found(rule, options))
          .filter(([entity, row]) => known.get(entity)?.['heads'] !== row['heads'])
          .map(([entity]) => entity)
          .toSorted();
      };
      const small = (least: number, isOwner: boolean) =>
        idsOf(
          said.squads
            .filter((each) => each.after < least && (!isOwner || each.components.length > 0))
            .map(({ squad }) => squad),
        );
      expect({ ...at(removal), squads: worse('squad-minimum', { min: squadMinimum }) }).toEqual({
        ...at(removal),
        squads: small(squadMinimum, false),
      });
      expect({ ...at(removal), squads: worse('owner-bus-factor', { min: busFactor }) }).toEqual({
        ...at(removal),
        squads: small(busFactor, true),
      });
      expect(newFindings(removal, 'owner-has-people')).toEqual(small(1, true));
      const large = said.squads.filter(
        (each) => each.after >= squadMinimum && (each.components.length === 0 || each.after >= busFactor),
      );
      expect({ ...at(removal), large }).toEqual({ ...at(removal), large: [] });
    }
  });

  test('components that too few know, and those that nobody else knows', () => {
    for (const removal of removals('person')) {
      const { said, before, after } = removal;
      const options = { min: before.thresholds.knowers };
      const known = before.found('component-knowledge', options);
      const worse = Array.from(after.found('component-knowledge', options))
        .filter(([entity, row]) => known.get(entity)?.['heads'] !== row['heads'])
        .filter(([entity]) => isCriticalAndStaffed(before, entity));
      const told = said.knowledge.filter(
        (each) =>
          each.after < each.before &&
          each.after < options.min &&
          isCriticalAndStaffed(after, idOf(each.component)),
      );
      expect({ ...at(removal), worse: worse.map(([entity]) => entity).toSorted() }).toEqual({
        ...at(removal),
        worse: idsOf(told.map(({ component }) => component)),
      });
      const wellKnown = said.knowledge.filter((each) => each.others > 0 && !told.includes(each));
      expect({ ...at(removal), wellKnown }).toEqual({ ...at(removal), wellKnown: [] });
      for (const { component, after: heads, fallsBelow } of told) {
        expect(after.found('component-knowledge', options).get(idOf(component))?.['heads']).toBe(heads);
        expect(fallsBelow).toBe(!known.has(idOf(component)));
      }
      const unknown = ({ store }: State) =>
        store.rows(`SELECT id FROM v_component WHERE NOT EXISTS (
          SELECT 1 FROM v_knower WHERE component_id = id)`);
      const alone = said.knowledge.filter(({ others }) => others === 0);
      expect(alone.length).toBe(unknown(after).length - unknown(before).length);
    }
  });

  test('who has another line manager, or none', () => {
    for (const removal of removals('person')) {
      expect(changedManagers(removal)).toEqual(saidManagers(removal));
    }
  });

  test('what nobody owns', () => {
    for (const removal of removals('person')) {
      expect(newlyUnowned(removal)).toEqual(idsOf(removal.said.unowned.map(({ component }) => component)));
    }
  });

  test('who could stand in is there, and somebody else', () => {
    for (const { id, said, after } of removals('person')) {
      for (const { second } of [...said.roles, ...said.knowledge]) {
        if (second === null) continue;
        expect(second.who.id).not.toBe(id);
        expect(has(after, `SELECT 1 FROM v_person WHERE id = ?`, second.who.id)).toBe(true);
      }
    }
  });

  test('each of that happens somewhere', () => {
    const all = removals('person').map(({ said }) => said);
    for (const part of ['roles', 'knowledge', 'squads', 'reports', 'unowned'] as const) {
      expect(all.some((said) => said[part].length > 0)).toBe(true);
    }
    expect(all.some(({ reports }) => reports.some(({ manager }) => manager !== null))).toBe(true);
    expect(all.some(({ knowledge }) => knowledge.some(({ fallsBelow }) => fallsBelow))).toBe(true);
  });
});

/** For a message that says where it fails. */
function at({ seed, id }: Removal) {
  return { seed, id };
}

function idOf({ kind, id }: Named): string {
  return `${kind}:${id}`;
}

function once(ids: readonly string[]): readonly string[] {
  return Array.from(new Set(ids));
}

/** A component whose squads have nobody then: what nobody is there to do is no finding of a person's. */
function isUnstaffed({ before, after }: Removal, entity: string): boolean {
  return isComponent(entity) && !(isStaffed(before, entity) && isStaffed(after, entity));
}

function isComponent(entity: string): boolean {
  return entity.startsWith('component:');
}

function isStaffed(state: State, entity: string): boolean {
  return has(state, `SELECT 1 FROM v_component WHERE 'component:' || id = ? AND staffed`, entity);
}

function isCriticalAndStaffed(state: State, entity: string): boolean {
  return has(
    state,
    `SELECT 1 FROM v_component WHERE 'component:' || id = ? AND staffed AND critical`,
    entity,
  );
}
