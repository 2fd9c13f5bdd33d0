import type { Alignment, AlignedObjective } from '../../queries/alignment.ts';
import { document, type AnswerHead } from '../json.ts';
import { namedJson, namedJsonOrNull } from '../named.ts';

/** The answer `orgctl.alignment/v1`. */
export function alignmentJson(head: AnswerHead, answer: Alignment): string {
  const { name, mission, time, objectives, unserved, unaligned } = answer;
  return document('alignment', head, {
    name,
    mission,
    time,
    objectives: objectives.map(objectiveJson),
    unserved: unserved.map(namedJson),
    unaligned: unaligned.map(({ squad, tribe, type, fte }) => ({
      ...namedJson(squad),
      tribe: namedJsonOrNull(tribe),
      type,
      fte,
    })),
  });
}

function objectiveJson({ objective, owner, supports, tribes, ...rest }: AlignedObjective) {
  const { kind, period, overSince, beginsOn, fte, percent } = rest;
  return {
    ...namedJson(objective),
    kind,
    period,
    overSince,
    beginsOn,
    owner: namedJsonOrNull(owner),
    supports: namedJsonOrNull(supports),
    fte,
    percent,
    tribes: tribes.map((each) => ({
      tribe: namedJsonOrNull(each.tribe),
      fte: each.fte,
      squads: each.squads.map(({ squad, fte: part, through }) => ({
        ...namedJson(squad),
        fte: part,
        through,
      })),
    })),
  };
}
