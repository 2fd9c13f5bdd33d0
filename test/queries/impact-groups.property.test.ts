import { beforeAll, describe, expect, test } from 'vitest';
import type { EntityKind } from '../../src/model/field.ts';
import type { ImpactAnswer } from '../../src/queries/impact/answer.ts';
import type { Named } from '../../src/queries/names.ts';
import {
  changedManagers,
  has,
  idsOf,
  newFindings,
  newlyUnowned,
  removals,
  saidManagers,
  stateOf,
} from './impact-states.ts';
import { removeEntry } from './remove-entity.ts';

/** Making them takes a while where the machine is busy. */
beforeAll(() => {
  for (const kind of ['squad', 'component', 'tribe', 'chapter', 'guild', 'objective'] as const)
    removals(kind);
}, 300_000);

describe('what impact says of a squad is what is so when it is really gone', () => {
  test('what nobody owns, who is in no squad, what nobody serves', () => {
    expect(removals('squad').length).toBeGreaterThan(15);
    for (const removal of removals('squad')) {
      const { said, after } = removal;
      expect(newlyUnowned(removal)).toEqual(idsOf(said.unowned.map(({ component }) => component)));
      const withoutRole = said.homeless.filter(
        ({ id }) => !has(after, `SELECT 1 FROM v_role WHERE person_id = ? AND org_level`, id),
      );
      expect(newFindings(removal, 'person-has-squad')).toEqual(idsOf(withoutRole));
      const current = said.unserved.filter(
        ({ id }) => !has(after, `SELECT 1 FROM v_objective WHERE id = ? AND over`, id),
      );
      expect(newFindings(removal, 'objective-is-served')).toEqual(idsOf(current));
    }
  });

  test('what rests on it, counted once more', () => {
    for (const {
      id,
      said,
      before: { store },
    } of removals('squad')) {
      const owned = store.rows(`SELECT component_id AS id FROM v_owner_squad WHERE squad_id = :id`, { id });
      const components = store.rows(
        `SELECT component_id AS a, depends_on_id AS b FROM v_component_dependency`,
      );
      expect(depthsOf(said.dependents.map(({ component, depth }) => [component, depth]))).toEqual(
        distances(
          components,
          owned.map((row) => String(row['id'])),
        ),
      );
      const squads = store.rows(`SELECT squad_id AS a, depends_on_id AS b FROM v_squad_link`);
      expect(depthsOf(said.dependentSquads.map(({ squad, depth }) => [squad, depth]))).toEqual(
        distances(squads, [id]),
      );
    }
  });
});

describe('what impact says of the others is what is so when they are really gone', () => {
  test('a component: what needs it leads nowhere, and what rests on that is counted once more', () => {
    expect(removals('component').length).toBeGreaterThan(15);
    for (const {
      org,
      id,
      said,
      before: { store },
    } of removals('component')) {
      const broken = stateOf(removeEntry(org, { kind: 'component', id }));
      const needing = broken.store.rows(
        `SELECT DISTINCT from_id AS id FROM reference
         JOIN v_entity AS live ON live.kind = 'component' AND live.id = from_id
         WHERE from_kind = 'component' AND field_path = 'dependsOn.' || :id AND fault = 'missing'
         ORDER BY 1`,
        { id },
      );
      const direct = said.dependents.filter(({ depth }) => depth === 1).map(({ component }) => component.id);
      expect(direct.toSorted()).toEqual(needing.map((row) => row['id']));
      broken.store.close();
      const all = store.rows(`SELECT component_id AS a, depends_on_id AS b FROM v_component_dependency`);
      expect(depthsOf(said.dependents.map(({ component, depth }) => [component, depth]))).toEqual(
        distances(all, [id]),
      );
    }
  });

  test('a component: its owners of any kind are told, each with all that it owns of what rests on that', () => {
    const kinds = new Set<string>();
    for (const {
      said,
      before: { store },
    } of removals('component')) {
      const resting = new Set(said.dependents.map(({ component }) => component.id));
      const written = store.rows(`
        SELECT DISTINCT owner.owner_kind AS kind, owner.owner_id AS id, owner.component_id AS component
        FROM component_owner AS owner
        JOIN v_entity AS live ON live.kind = owner.owner_kind AND live.id = owner.owner_id`);
      const owned = written
        .filter(({ component }) => resting.has(String(component)))
        .map(({ kind, id, component }) => `${kind}:${id} ${component}`);
      const told = said.tell.flatMap(({ owner, components }) =>
        components.map(({ id }) => `${owner.kind}:${owner.id} ${id}`),
      );
      expect(told.toSorted()).toEqual(owned.toSorted());
      const listed = said.dependents.flatMap(({ component, owners }) =>
        owners.map(({ kind, id }) => `${kind}:${id} ${component.id}`),
      );
      expect(listed.toSorted()).toEqual(owned.toSorted());
      for (const { owner } of said.tell) kinds.add(owner.kind);
    }
    expect(Array.from(kinds).toSorted()).toEqual(['guild', 'person', 'squad', 'tribe']);
  });

  test('a tribe: squads without one, what nobody serves, who serves nothing', () => {
    expect(removals('tribe').length).toBeGreaterThan(15);
    for (const removal of removals('tribe')) {
      const { said, after } = removal;
      expect(newFindings(removal, 'squad-has-tribe')).toEqual(
        idsOf(said.orphans.filter(({ kind }) => kind === 'squad')),
      );
      const current = said.unserved.filter(
        ({ id }) => !has(after, `SELECT 1 FROM v_objective WHERE id = ? AND over`, id),
      );
      expect(newFindings(removal, 'objective-is-served')).toEqual(idsOf(current));
      expect(newFindings(removal, 'squad-serves-objective')).toEqual(idsOf(said.idle));
      expect(newlyUnowned(removal)).toEqual(idsOf(said.unowned.map(({ component }) => component)));
    }
  });

  test('a chapter: who has another line manager or none, and who is in no other', () => {
    expect(removals('chapter').length).toBeGreaterThan(15);
    for (const removal of removals('chapter')) {
      expect(changedManagers(removal)).toEqual(saidManagers(removal));
      const unmanaged = removal.said.homeless.filter(
        ({ id }) =>
          !has(
            removal.after,
            `SELECT 1 FROM v_person AS person
             WHERE id = ? AND (
               EXISTS (SELECT 1 FROM person AS written WHERE written.id = person.id AND written.manager_id IS NOT NULL)
               OR EXISTS (SELECT 1 FROM v_role WHERE person_id = person.id AND org_level AND kind = 'org')
             )`,
            id,
          ),
      );
      expect(newFindings(removal, 'person-has-line-manager')).toEqual(idsOf(unmanaged));
    }
  });

  test('a guild and an objective', () => {
    for (const removal of removals('guild')) {
      expect(newlyUnowned(removal)).toEqual(idsOf(removal.said.unowned.map(({ component }) => component)));
    }
    for (const removal of removals('objective')) {
      expect(newFindings(removal, 'squad-serves-objective')).toEqual(idsOf(removal.said.idle));
    }
  });

  test('each of that happens somewhere', () => {
    const speaks = (kind: EntityKind, part: keyof ImpactAnswer) =>
      removals(kind).some(({ said }) => {
        const value = said[part];
        return Array.isArray(value) && value.length > 0;
      });
    for (const part of [
      'unowned',
      'dependents',
      'tell',
      'dependentSquads',
      'homeless',
      'unserved',
    ] as const) {
      expect(`${part} ${speaks('squad', part)}`).toBe(`${part} true`);
    }
    expect(speaks('component', 'dependents')).toBe(true);
    for (const part of ['orphans', 'unowned', 'unserved', 'idle'] as const) {
      expect(`${part} ${speaks('tribe', part)}`).toBe(`${part} true`);
    }
    expect(speaks('chapter', 'reports')).toBe(true);
    expect(speaks('guild', 'unowned')).toBe(true);
    expect(speaks('objective', 'idle')).toBe(true);
  });
});

function depthsOf(pairs: readonly (readonly [Named, number])[]): readonly string[] {
  return pairs.map(([{ id }, depth]) => `${id} ${depth}`).toSorted();
}

/** How far from the start everything is, by trying every edge again and again. */
function distances(
  edges: readonly Readonly<Record<string, unknown>>[],
  start: readonly string[],
): readonly string[] {
  const found = new Map<string, number>(start.map((id) => [id, 0]));
  for (let changed = true; changed;) {
    changed = false;
    for (const { a, b } of edges) {
      const steps = (found.get(String(b)) ?? Infinity) + 1;
      if (steps >= (found.get(String(a)) ?? Infinity)) continue;
      found.set(String(a), steps);
      changed = true;
    }
  }
  return Array.from(found)
    .filter(([, steps]) => steps > 0)
    .map(([id, steps]) => `${id} ${steps}`)
    .toSorted();
}
