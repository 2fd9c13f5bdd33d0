import type { Kind } from '../../model/field.ts';
import { entityKinds, fieldTables } from '../../model/kinds.ts';
import type { Store } from '../../store/open-store.ts';
import { namesOf, type Named } from '../names.ts';
import { textsOf } from '../texts-of.ts';
import { standingOf, type Standing } from '../standing.ts';
import { chapterRelations, guildRelations, squadRelations, tribeRelations } from './group-relations.ts';
import { componentRelations, objectiveRelations, orgRelations } from './other-relations.ts';
import { personRelations } from './person-relations.ts';
import type { DerivedRelation, Detail, RelatedItem, Relation } from './relation.ts';

const derived: Readonly<Record<Kind, readonly DerivedRelation[]>> = {
  org: orgRelations,
  objective: objectiveRelations,
  tribe: tribeRelations,
  squad: squadRelations,
  chapter: chapterRelations,
  guild: guildRelations,
  person: personRelations,
  component: componentRelations,
};

const live: Standing = { state: 'live' };

/** What is related with an entity: first what it names itself, broken references included, then what follows from others. */
export function relationsOf(
  store: Pick<Store, 'rows' | 'first'>,
  kind: Kind,
  id: string,
  isLive: boolean,
): readonly Relation[] {
  const named = namesOf(store);
  const asked = [
    ...(isLive ? derived[kind] : []),
    ...(kind === 'org' ? [] : [...common(kind), ...(isLive ? [] : [namedBy])]),
  ];
  const others = asked.map(({ name, sql, command, isUndated }) => ({
    name,
    items: store
      .rows(sql, { kind, id })
      .map((row) => itemOf(row, named))
      .map((item) => (isUndated ? { ...item, standing: standingOfItem(store, item) } : item)),
    command: command?.replace(':id', id) ?? null,
  }));
  const written = writtenRelations(store, kind, id, named);
  const isBetterTold = ({ name }: Relation) => isLive && isTold(kind, name);
  return [
    ...written.filter((relation) => !isBetterTold(relation)),
    ...others,
    notThere(written.filter(isBetterTold)),
  ].filter(({ items }) => items.length > 0);
}

/** What is written and not there on the day, of fields whose derived relation has what is live only. */
function notThere(written: readonly Relation[]): Relation {
  const items = written.flatMap((relation) =>
    relation.items
      .filter(({ standing }) => standing.state !== 'live')
      .map((item) => ({ ...item, details: new Map([['field', relation.name]]) })),
  );
  return { name: 'notThere', items, command: null };
}

/** What any kind can have besides. */
function common(kind: Exclude<Kind, 'org'>): readonly DerivedRelation[] {
  return [
    {
      name: 'successorOf',
      sql: `SELECT '${kind}' AS kind, id FROM ${kind} WHERE successor_id = :id ORDER BY id`,
      isUndated: true,
    },
    {
      name: 'waivers',
      sql: `
        SELECT 'person' AS kind, by_id AS id, rule, on_field AS field, until_date AS until_day, reason
        FROM waiver
        WHERE on_kind = :kind AND on_id = :id
        ORDER BY until_date, rule, on_field`,
      isUndated: true,
    },
  ];
}

/** Who still speaks of what is not there. */
const namedBy: DerivedRelation = {
  name: 'namedBy',
  sql: `
    SELECT from_kind AS kind, from_id AS id, json_array(field_path) AS holds
    FROM reference
    WHERE to_kind = :kind AND to_id = :id
    ORDER BY from_kind, from_id, field_path`,
  isUndated: true,
};

/** Fields that a derived relation tells better, with shares and what is live. */
function isTold(kind: Kind, field: string): boolean {
  return field === 'members' || (kind === 'squad' && ['vacancies', 'dependsOn'].includes(field));
}

/** What the entity itself names, by field, in the order of its field table. */
function writtenRelations(
  store: Pick<Store, 'rows' | 'first'>,
  kind: Kind,
  id: string,
  named: ReturnType<typeof namesOf>,
): readonly Relation[] {
  const rows = store.rows(
    // The references of a waiver on it are said to be its own, and stand elsewhere.
    `SELECT reference.field_path, reference.to_kind, reference.to_id
    FROM reference
    JOIN entity ON entity.kind = reference.from_kind AND entity.id = reference.from_id
      AND entity.file = reference.file AND reference.position BETWEEN entity.start_offset AND entity.end_offset
    WHERE reference.from_id = :id AND reference.from_kind = :kind
    ORDER BY reference.position`,
    { kind, id },
  );
  return Object.keys(fieldTables[kind]).flatMap((name) => {
    const items = rows.flatMap((row) => {
      const [field = '', ...rest] = String(row['field_path']).split('.');
      if (field !== name) return [];
      const target = { kind: String(row['to_kind']), id: String(row['to_id']) };
      const part = rest.join('.');
      return [writtenItem(store, target, part === target.id ? null : part, named)];
    });
    return items.length === 0 ? [] : [{ name, items, command: null }];
  });
}

function writtenItem(
  store: Pick<Store, 'first'>,
  target: { readonly kind: string; readonly id: string },
  part: string | null,
  named: ReturnType<typeof namesOf>,
): RelatedItem {
  const kind = entityKinds.find((each) => each === target.kind);
  const tier =
    kind === 'component' ? store.first(`SELECT tier FROM v_component WHERE id = ?`, target.id) : undefined;
  const details: readonly (readonly [string, Detail])[] = [
    ['part', part === '' ? null : part],
    ['tier', tier?.['tier'] ?? null],
  ];
  return {
    entity: kind === undefined ? null : named(kind, target.id),
    standing: kind === undefined ? { state: 'missing', now: null } : standingOf(store, kind, target.id),
    details: new Map(details.filter(([, value]) => value !== null)),
  };
}

function standingOfItem(store: Pick<Store, 'first'>, { entity }: RelatedItem): Standing {
  return entity === null || entity.kind === 'org' ? live : standingOf(store, entity.kind, entity.id);
}

function itemOf(
  { kind, id, ...details }: ReturnType<Store['rows']>[number],
  named: (kind: Kind, id: string) => Named,
): RelatedItem {
  const known = kind === 'org' ? 'org' : entityKinds.find((each) => each === kind);
  return {
    entity: known === undefined || typeof id !== 'string' ? null : named(known, id),
    standing: live,
    details: new Map(Object.entries(details).map(([column, value]) => detailOf(column, value))),
  };
}

/** `is_main` → `main: true`, `since_day` → `since`, `leads_chapter` → `leadsChapter`. */
function detailOf(column: string, value: string | number | null): readonly [string, Detail] {
  const name = column
    .replace(/^is_|_day$/g, '')
    .replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
  if (column.startsWith('is_')) return [name, value === 1];
  if (column === 'holds') return [name, textsOf(String(value))];
  return [name, typeof value === 'number' ? Math.round(value * 1e6) / 1e6 : value];
}
