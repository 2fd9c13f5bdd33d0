import type { Kind } from '../model/field.ts';
import { percentOf } from '../model/percent-of.ts';
import type { Store } from '../store/open-store.ts';
import { textCell } from './cells.ts';
import { namesOf, type Named } from './names.ts';
import { periodStateOf, type PeriodState } from './period-state.ts';
import type { Scope } from './scope.ts';
import { exact, timeSpent, type TimeSpent } from './time-spent.ts';

/** A squad that works for an objective. */
export interface ServingSquad {
  readonly squad: Named;
  /** Its even part of the squad's FTE. */
  readonly fte: number;
  /** Who says so: the squad itself, or only its tribe. */
  readonly through: 'squad' | 'tribe';
}

/** The squads of one tribe that work for an objective, the largest part first. */
export interface ServingTribe {
  /** null for squads without a live tribe. */
  readonly tribe: Named | null;
  readonly fte: number;
  readonly squads: readonly ServingSquad[];
}

/** A live objective and who works for it. */
export interface AlignedObjective extends PeriodState {
  readonly objective: Named;
  readonly kind: 'value' | 'overhead' | null;
  readonly period: string | null;
  readonly owner: Named | null;
  /** The larger objective that it is a part of. */
  readonly supports: Named | null;
  readonly fte: number;
  /** Of the FTE of all, 0 to 100 with one decimal. */
  readonly percent: number;
  /** By id, squads without a tribe last. */
  readonly tribes: readonly ServingTribe[];
}

/** A live squad that works for no objective, nor does its tribe. */
export interface UnalignedSquad {
  readonly squad: Named;
  readonly tribe: Named | null;
  readonly type: string | null;
  readonly fte: number;
}

/** What everybody works for, and what nobody works for. */
export interface Alignment {
  readonly name: string | null;
  readonly mission: string | null;
  readonly time: TimeSpent;
  /** The ones with the most FTE first. */
  readonly objectives: readonly AlignedObjective[];
  /** Those of them that nobody works for and whose period is not over. */
  readonly unserved: readonly Named[];
  /** The largest first. */
  readonly unaligned: readonly UnalignedSquad[];
}

type Row = ReturnType<Store['rows']>[number];

/**
 * Mission, objectives, tribes, squads. A squad works for what it serves and for what its tribe serves, which is when the
 * rules objective-is-served and squad-serves-objective are content. With a scope: the squads in it and what they work for.
 */
export function alignment(store: Pick<Store, 'rows' | 'first'>, scope: Scope | null): Alignment {
  const named = namesOf(store);
  const reference = (kind: Kind, id: unknown) => (typeof id === 'string' ? named(kind, id) : null);
  const [org] = store.rows(`SELECT name, mission FROM v_org`);
  const time = timeSpent(store, scope);
  const serving = rowsBy(servingRows(store, scope), 'objective_id');
  const objectives = store
    .rows(
      `SELECT id, owner_id, period, period_begin, period_end, ahead, over, kind, supports_id FROM v_objective ORDER BY id`,
    )
    .filter(({ id }) => scope === null || serving.has(id))
    .map((row): AlignedObjective => {
      const tribes = tribesOf(serving.get(row['id']) ?? [], reference);
      const fte = sumOf(tribes);
      return {
        objective: named('objective', String(row['id'])),
        kind: row['kind'] === 'value' || row['kind'] === 'overhead' ? row['kind'] : null,
        period: textCell(row['period']),
        ...periodStateOf(row),
        owner: reference('person', row['owner_id']),
        supports: reference('objective', row['supports_id']),
        fte,
        percent: percentOf(fte, time.fte),
        tribes,
      };
    });
  return {
    name: textCell(org?.['name']),
    mission: textCell(org?.['mission']),
    time,
    objectives: objectives.toSorted((a, b) => b.fte - a.fte),
    unserved: objectives
      .filter(({ overSince, tribes }) => overSince === null && tribes.length === 0)
      .map(({ objective }) => objective),
    unaligned: unalignedRows(store, scope).map((row) => ({
      squad: named('squad', String(row['id'])),
      tribe: reference('tribe', row['tribe_id']),
      type: textCell(row['type']),
      fte: exact(Number(row['fte'])),
    })),
  };
}

type Reference = (kind: Kind, id: unknown) => Named | null;

function tribesOf(rows: readonly Row[], reference: Reference): readonly ServingTribe[] {
  return Array.from(rowsBy(rows, 'tribe_id'), ([tribe, own]) => {
    const squads = own.flatMap((row): readonly ServingSquad[] => {
      const squad = reference('squad', row['squad_id']);
      const through = row['own'] === 1 ? 'squad' : 'tribe';
      return squad === null ? [] : [{ squad, fte: exact(Number(row['fte'])), through }];
    });
    return { tribe: reference('tribe', tribe), fte: sumOf(squads), squads };
  });
}

/** The rows by what stands in a column, in the order in which it first comes. */
function rowsBy(rows: readonly Row[], column: string): ReadonlyMap<unknown, readonly Row[]> {
  const groups = new Map<unknown, Row[]>();
  for (const row of rows) {
    const group = groups.get(row[column]);
    if (group === undefined) groups.set(row[column], [row]);
    else group.push(row);
  }
  return groups;
}

function sumOf(parts: readonly { readonly fte: number }[]): number {
  return exact(parts.reduce((sum, { fte }) => sum + fte, 0));
}

function servingRows(store: Pick<Store, 'rows'>, scope: Scope | null): readonly Row[] {
  return store.rows(`
    SELECT work.objective_id, work.squad_id, work.own, work.fte, squad.tribe_id
    FROM v_squad_objective AS work
    CROSS JOIN v_squad AS squad ON squad.id = work.squad_id
    ${scope === null ? '' : `WHERE work.squad_id IN (SELECT id FROM v_scope WHERE kind = 'squad')`}
    ORDER BY work.objective_id, squad.tribe_id IS NULL, squad.tribe_id, round(work.fte, 6) DESC, work.squad_id`);
}

function unalignedRows(store: Pick<Store, 'rows'>, scope: Scope | null): readonly Row[] {
  return store.rows(`
    SELECT squad.id, squad.tribe_id, squad.type, squad.fte
    FROM v_squad AS squad
    WHERE NOT EXISTS (SELECT 1 FROM v_squad_objective AS work WHERE work.squad_id = squad.id)
      ${scope === null ? '' : `AND squad.id IN (SELECT id FROM v_scope WHERE kind = 'squad')`}
    ORDER BY round(squad.fte, 6) DESC, squad.id`);
}
