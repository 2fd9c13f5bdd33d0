import { subjectText } from '../../diagnostics/finding.ts';
import type { ImpactAnswer, Second } from '../../queries/impact/answer.ts';
import type { Named } from '../../queries/names.ts';
import { document, type AnswerHead } from '../json.ts';
import { namedJson } from '../named.ts';

/** The answer `orgctl.impact/v1`. */
export function impactJson(head: AnswerHead, answer: ImpactAnswer): string {
  return document('impact', head, {
    ...namedJson(answer.entity),
    standing: answer.standing,
    roles: answer.roles.map(({ field, of, tier, second }) => ({
      field,
      of: of === null ? 'org' : subjectText(of),
      tier,
      second: secondJson(second),
    })),
    knowledge: answer.knowledge.map(({ component, owners, second, ...rest }) => ({
      ...namedJson(component),
      owners: owners.map(subjectText),
      ...rest,
      second: secondJson(second),
    })),
    squads: answer.squads.map(({ squad, components, ...rest }) => ({
      ...namedJson(squad),
      ...rest,
      components: components.map(subjectText),
    })),
    reports: answer.reports.map(({ person, manager, chapter }) => ({
      ...namedJson(person),
      manager: textOf(manager),
      chapter: textOf(chapter),
    })),
    unowned: answer.unowned.map(({ component, tier }) => ({ ...namedJson(component), tier })),
    dependents: answer.dependents.map(
      ({ component, tier, owners, isDeliberate, tribes, depth, through }) => ({
        ...namedJson(component),
        tier,
        owners: owners.map(subjectText),
        deliberate: isDeliberate,
        squads: owners.filter(({ kind }) => kind === 'squad').map(subjectText),
        tribes: tribes.map(subjectText),
        depth,
        through: subjectText(through),
      }),
    ),
    dependentsByTier: [1, 2, 3, 4, null].map((tier) => ({
      tier,
      components: answer.dependents.filter((each) => each.tier === tier).length,
    })),
    dependentsByTribe: answer.dependentsByTribe,
    tell: answer.tell.map(({ owner, channel, contact, components, depth }) => ({
      ...namedJson(owner),
      channel,
      contact: textOf(contact),
      depth,
      components: components.map(subjectText),
    })),
    ...groupsJson(answer),
  });
}

function groupsJson(answer: ImpactAnswer) {
  return {
    dependentSquads: answer.dependentSquads.map(({ squad, tribe, through, ...rest }) => ({
      ...namedJson(squad),
      tribe: textOf(tribe),
      ...rest,
      through: subjectText(through),
    })),
    homeless: answer.homeless.map(namedJson),
    unserved: answer.unserved.map(namedJson),
    idle: answer.idle.map(namedJson),
    vacancies: answer.vacancies.map(({ squad, ...rest }) => ({ squad: subjectText(squad), ...rest })),
    orphans: answer.orphans.map(namedJson),
  };
}

function secondJson(second: Second | null) {
  if (second === null) return null;
  const { who, squad, reasons } = second;
  return {
    ...namedJson(who),
    squad: textOf(squad),
    reasons: reasons.map((reason) => ({
      because: reason.because,
      number: 'number' in reason ? reason.number : null,
      of: 'of' in reason ? reason.of.map(subjectText) : [],
    })),
  };
}

function textOf(named: Named | null): string | null {
  return named === null ? null : subjectText(named);
}
