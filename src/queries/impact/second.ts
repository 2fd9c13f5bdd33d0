import { numberCell, textCell } from '../cells.ts';
import type { Named } from '../names.ts';
import type { ImpactContext, Second, SecondReason } from './answer.ts';
import {
  headsOf,
  knowersOf,
  leadsInTribe,
  leadsOfServers,
  ownerHeadsOf,
  peersOf,
  squadMatesOf,
  type Candidate,
} from './candidates.ts';

/** Who stands in for a role of the field, or for knowing the component; null: nobody. */
export function secondFor(
  context: ImpactContext,
  personId: string,
  field: string,
  of: Named | null,
): Second | null {
  if (of === null) return null;
  for (const pool of poolsOf(context, personId, field, of)) {
    const best = bestOf(context, personId, pool.candidates, pool.needsEvidence);
    if (best !== null) return best;
  }
  return null;
}

interface Pool {
  readonly candidates: readonly Candidate[];
  /** Whether being in the pool alone is no reason. */
  readonly needsEvidence: boolean;
}

/** Where to look, the best place first. */
function poolsOf(context: ImpactContext, personId: string, field: string, of: Named): readonly Pool[] {
  const heads = (): Pool => ({ candidates: headsOf(context, of.kind, of.id), needsEvidence: true });
  switch (of.kind) {
    case 'component':
      return [
        { candidates: knowersOf(context, of.id), needsEvidence: false },
        { candidates: ownerHeadsOf(context, of.id), needsEvidence: true },
      ];
    case 'squad': {
      const column = squadColumns[field];
      const peers: readonly Pool[] =
        column === undefined
          ? []
          : ['tribe', 'anywhere'].map((where) => ({
              candidates: peersOf(context, of.id, column, where === 'tribe'),
              needsEvidence: false,
            }));
      const mates = { candidates: squadMatesOf(context, personId), needsEvidence: true };
      return field === 'coach' ? [...peers, heads(), mates] : [heads(), ...peers];
    }
    case 'chapter':
    case 'guild':
      return [
        { candidates: headsOf(context, of.kind, of.id, [{ because: 'is in it' }]), needsEvidence: false },
      ];
    case 'tribe':
      return [{ candidates: leadsInTribe(context, of.id, personId), needsEvidence: false }];
    case 'objective':
      return [{ candidates: leadsOfServers(context, of.id), needsEvidence: false }];
    default:
      return [];
  }
}

const squadColumns: Readonly<Record<string, string>> = {
  productOwner: 'product_owner_id',
  coach: 'coach_id',
  techLead: 'tech_lead_id',
};

/** The best of a pool without the person: by what the pool says, then components, skills and discipline in common. */
function bestOf(
  { store, named }: ImpactContext,
  personId: string,
  candidates: readonly Candidate[],
  needsEvidence: boolean,
): Second | null {
  const others = candidates.filter(({ id }) => id !== personId);
  const judged = others.map((candidate) => {
    const common = inCommon(store, personId, candidate.id);
    const reasons: readonly SecondReason[] = [
      ...candidate.reasons,
      ...(common.components === 0 || candidate.reasons.some(({ because }) => because === 'knows it')
        ? []
        : [{ because: 'same components', number: common.components } as const]),
      ...(common.skills === 0 ? [] : [{ because: 'same skills', number: common.skills } as const]),
      ...(common.discipline ? [{ because: 'same discipline' } as const] : []),
    ];
    const weights = [candidate.weight, Number(common.discipline), common.components, common.skills];
    return { id: candidate.id, reasons, weights, isFit: !needsEvidence || reasons.length > 0 };
  });
  const [best] = judged
    .filter(({ isFit }) => isFit)
    .toSorted((a, b) => moreFirst(a.weights, b.weights) || (a.id < b.id ? -1 : 1));
  if (best === undefined) return null;
  const squad = textCell(
    store.first(`SELECT main_squad_id FROM v_person WHERE id = ?`, best.id)?.['main_squad_id'],
  );
  return {
    who: named('person', best.id),
    squad: squad === null ? null : named('squad', squad),
    reasons: best.reasons,
  };
}

function moreFirst(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((weight, n) => weight !== b[n]);
  return at < 0 ? 0 : (b[at] ?? 0) - (a[at] ?? 0);
}

function inCommon(
  store: ImpactContext['store'],
  personId: string,
  otherId: string,
): { readonly components: number; readonly skills: number; readonly discipline: boolean } {
  const row = store.first(
    `SELECT
       (SELECT count(*) FROM v_knower AS own
        CROSS JOIN v_knower AS other ON other.component_id = own.component_id AND other.person_id = b.id
        WHERE own.person_id = a.id) AS components,
       (SELECT count(*) FROM v_skill AS own
        CROSS JOIN v_skill AS other ON other.person_id = b.id AND other.skill = own.skill
        WHERE own.person_id = a.id) AS skills,
       a.discipline = b.discipline AS discipline
     FROM v_person AS a CROSS JOIN v_person AS b
     WHERE a.id = ? AND b.id = ?`,
    personId,
    otherId,
  );
  return {
    components: numberCell(row?.['components']) ?? 0,
    skills: numberCell(row?.['skills']) ?? 0,
    discipline: row?.['discipline'] === 1,
  };
}
