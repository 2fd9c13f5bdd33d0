import type { Finding } from '../../diagnostics/finding.ts';
import type { Impact } from '../../reshape/impact/impact.ts';
import type { Plan, PlanOutcome } from '../../reshape/plan.ts';
import type { ToldStep } from '../../reshape/told-step.ts';
import { changesJson } from '../changes/json.ts';
import { findingJson } from '../findings/json.ts';
import { document, type AnswerHead } from '../json.ts';
import { namedJson, namedJsonOrNull } from '../named.ts';
import { planFindings } from './finding-lines.ts';
import { editedLines, patchText } from './patch.ts';
import { verdictOf } from './verdict.ts';

/** What the json says where there is no plan. */
export const noPlan = {
  operations: [],
  on: null,
  stopped: null,
  proposals: [],
  changes: [],
  impact: {},
  details: null,
  findings: { new: [], worse: [], fixed: [], unchanged: 0, otherDays: [] },
  edits: [],
  patch: '',
};

/** What a scenario adds to its plan. */
export type ScenarioBody = Readonly<Record<'scenario' | 'expected', unknown>>;

/** A plan as data. */
export function planJson(head: AnswerHead, plan: Plan, scenario?: ScenarioBody): string {
  const { new: added, worse, fixed, same } = planFindings(plan);
  return document('plan', head, {
    ...scenario,
    operations: plan.operations,
    on: plan.day,
    stopped: null,
    proposals: plan.proposals,
    changes: changesJson(plan.changes),
    impact: figuresJson(plan.impact),
    details: detailsJson(plan.impact),
    findings: {
      new: added.map(findingJson),
      worse: worse.map(findingJson),
      fixed: fixed.map(findingJson),
      unchanged: same,
      otherDays: plan.otherDays.map(({ day, errors }) => ({ day, errors: errors.map(withoutPlace) })),
    },
    edits: plan.edits.map((edit) => ({ file: edit.path, ...editedLines(edit) })),
    patch: patchText(plan.edits),
  });
}

/** Why there is no plan, as data. */
export function stoppedJson(
  head: AnswerHead,
  operations: readonly ToldStep[],
  operation: ToldStep,
  outcome: Exclude<PlanOutcome, { readonly is: 'planned' }>,
  scenario?: ScenarioBody,
): string {
  const stopped = {
    operation,
    refusals: outcome.is === 'refused' ? outcome.refusals : [],
    questions: outcome.is === 'open' ? outcome.questions : [],
  };
  return document('plan', head, { ...scenario, ...noPlan, operations, stopped });
}

export function figuresJson({ figures }: Impact): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(figures).map(([name, figure]) => {
      const { before, after } = figure;
      return [name, { before, after, verdict: verdictOf(figure) }];
    }),
  );
}

function detailsJson(impact: Impact): Readonly<Record<string, unknown>> {
  return {
    people: impact.people.map(({ person, left, joined }) => ({
      ...namedJson(person),
      left: left.map(namedJson),
      joined: joined.map(namedJson),
    })),
    shares: impact.shares.map(({ tribe, people, of }) => ({ ...namedJson(tribe), people, of })),
    lineManagers: impact.lineManagers.map(({ person, before, after }) => ({
      ...namedJson(person),
      before: namedJsonOrNull(before),
      after: namedJsonOrNull(after),
    })),
    sizes: impact.sizes.map(({ group, ...size }) => ({ ...namedJson(group), ...size })),
    roles: impact.roles.map(({ of, field, before, after, candidate }) => ({
      of: namedJsonOrNull(of),
      field,
      before: namedJsonOrNull(before),
      after: namedJsonOrNull(after),
      candidate: namedJsonOrNull(candidate),
    })),
    rolesFromOutside: impact.rolesFromOutside.map(({ of, field, person, squads }) => ({
      of: namedJson(of),
      field,
      person: namedJson(person),
      squads: squads.map(namedJson),
    })),
    owners: impact.owners.map(({ component, before, after }) => ({ ...namedJson(component), before, after })),
    knowledge: impact.knowledge.map(({ component, before, after, lost }) => ({
      ...namedJson(component),
      before,
      after,
      lost: lost.map(namedJson),
    })),
    dependencies: impact.dependencies.map(({ from, to, what, isAcross }) => ({
      from: namedJson(from),
      to: namedJson(to),
      what,
      acrossTribes: isAcross,
    })),
    notAssessed: impact.notAssessed,
  };
}

/** Where something will stand is not where it stands now. */
function withoutPlace(finding: Finding): Readonly<Record<string, unknown>> {
  return { ...findingJson(finding), file: null, line: null, column: null, endLine: null };
}
