import { kinds } from '../../model/field.ts';
import { numberCell, textCell } from '../cells.ts';
import { ownersOf } from '../owners.ts';
import {
  noImpact,
  type EmptyRole,
  type ImpactAnswer,
  type ImpactContext,
  type LostKnowledge,
  type Report,
  type SmallerSquad,
} from './answer.ts';
import { byTier } from './dependents.ts';
import { secondFor } from './second.ts';
import { ownedOnlyBy } from './unowned.ts';

type Parts = Omit<ImpactAnswer, 'entity' | 'standing'>;

/** What breaks if somebody leaves. */
export function impactOfPerson(context: ImpactContext, id: string): Parts {
  return {
    ...noImpact,
    roles: emptyRoles(context, id),
    knowledge: lostKnowledge(context, id),
    squads: smallerSquads(context, id),
    reports: reportsOf(context, id),
    unowned: ownedOnlyBy(context, 'person', id),
  };
}

/** Where a role stands in the list: those for many first. */
const places: readonly string[] = ['org', 'tribe', 'squad', 'chapter', 'guild', 'objective', 'component'];

function emptyRoles(context: ImpactContext, personId: string): readonly EmptyRole[] {
  const { store, named } = context;
  const rows = store.rows(
    `SELECT role.kind, role.id, role.field, component.tier
     FROM v_role AS role
     LEFT JOIN v_component AS component ON role.kind = 'component' AND component.id = role.id
     WHERE role.person_id = :personId
     ORDER BY component.tier IS NULL, component.tier, role.id, role.field`,
    { personId },
  );
  const roles = rows.flatMap((row) => {
    const kind = kinds.find((each) => each === row['kind']);
    if (kind === undefined) return [];
    const field = String(row['field']);
    const of = kind === 'org' ? null : named(kind, String(row['id']));
    return { field, of, tier: numberCell(row['tier']), second: secondFor(context, personId, field, of) };
  });
  const place = ({ of }: EmptyRole) => places.indexOf(of?.kind ?? 'org');
  return roles.toSorted((a, b) => place(a) - place(b));
}

/** What the person alone knows, and the critical components that too few heads of their squads know then. */
function lostKnowledge(context: ImpactContext, personId: string): readonly LostKnowledge[] {
  const { store, named, thresholds } = context;
  const rows = store.rows(
    `SELECT component.id, component.tier, component.critical,
       (SELECT count(*) FROM v_knower AS other WHERE other.component_id = component.id) AS knowers,
       (SELECT count(*) FROM v_knower AS other
        WHERE other.component_id = component.id AND EXISTS (${headOfOwner('other')})) AS before,
       EXISTS (${headOfOwner('own')}) AS is_head,
       EXISTS (
         SELECT 1 FROM v_owner_squad AS owner
         CROSS JOIN v_member AS head ON head.group_id = owner.squad_id AND head.group_kind = 'squad'
         WHERE owner.component_id = component.id AND head.person_id <> :personId
       ) AS staffed_then
     FROM v_knower AS own
     CROSS JOIN v_component AS component ON component.id = own.component_id
     WHERE own.person_id = :personId`,
    { personId },
  );
  const lost = rows.flatMap((row) => {
    const before = Number(row['before']);
    const after = before - Number(row['is_head']);
    const others = Number(row['knowers']) - 1;
    const isTooFew =
      row['critical'] === 1 && row['staffed_then'] === 1 && after < before && after < thresholds.knowers;
    if (others > 0 && !isTooFew) return [];
    const component = named('component', String(row['id']));
    return {
      component,
      tier: numberCell(row['tier']),
      owners: ownersOf(store, component.id, named),
      before,
      after,
      others,
      fallsBelow: isTooFew && before >= thresholds.knowers,
      second: secondFor(context, personId, '', component),
    };
  });
  return lost.toSorted(byTier);
}

/** Whether the person of a row of v_knower is a head of an owner squad of its component. */
function headOfOwner(knower: string): string {
  return `
    SELECT 1 FROM v_owner_squad AS owner
    CROSS JOIN v_member AS head
      ON head.group_id = owner.squad_id AND head.group_kind = 'squad' AND head.person_id = ${knower}.person_id
    WHERE owner.component_id = ${knower}.component_id`;
}

/** Squads that are smaller than they should be then, or that have nobody. */
function smallerSquads(
  { store, named, thresholds }: ImpactContext,
  personId: string,
): readonly SmallerSquad[] {
  const rows = store.rows(
    `SELECT squad.id, squad.heads, (
       SELECT json_group_array(owner.component_id ORDER BY owner.component_id)
       FROM v_owner_squad AS owner
       WHERE owner.squad_id = squad.id AND owner.sole
     ) AS components
     FROM v_member AS own
     CROSS JOIN v_squad AS squad ON squad.id = own.group_id
     WHERE own.person_id = :personId AND own.group_kind = 'squad'
     ORDER BY squad.id`,
    { personId },
  );
  return rows.flatMap((row) => {
    const before = Number(row['heads']);
    const components: readonly string[] = JSON.parse(String(row['components']));
    const alone = components.length > 0 ? thresholds.busFactor : 1;
    const minimum = Math.max(thresholds.squadMinimum, alone);
    if (before - 1 >= minimum) return [];
    return {
      squad: named('squad', String(row['id'])),
      before,
      after: before - 1,
      minimum,
      components: components.map((each) => named('component', each)),
    };
  });
}

/** Whom the person manages, and who does so then: the lead of the first chapter that they don't lead themselves. */
function reportsOf({ store, named }: ImpactContext, personId: string): readonly Report[] {
  const rows = store.rows(
    `SELECT managed.person_id, chapter.id AS chapter_id,
       CASE WHEN chapter.lead_id <> :personId THEN chapter.lead_id END AS lead_id
     FROM v_line_manager AS managed
     LEFT JOIN v_chapter AS chapter ON chapter.id = (
       SELECT min(home.group_id)
       FROM v_member AS home
       CROSS JOIN chapter AS written ON written.id = home.group_id
       WHERE home.person_id = managed.person_id AND home.group_kind = 'chapter'
         AND written.lead_id IS NOT managed.person_id
     )
     WHERE managed.line_manager_id = :personId
     ORDER BY managed.person_id`,
    { personId },
  );
  return rows.map((row) => {
    const manager = textCell(row['lead_id']);
    const chapter = textCell(row['chapter_id']);
    return {
      person: named('person', String(row['person_id'])),
      manager: manager === null ? null : named('person', manager),
      chapter: manager === null || chapter === null ? null : named('chapter', chapter),
    };
  });
}
