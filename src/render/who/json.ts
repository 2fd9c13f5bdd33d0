import { subjectText } from '../../diagnostics/finding.ts';
import type { Contact, WhoAnswer } from '../../queries/who/answer.ts';
import { document, type AnswerHead } from '../json.ts';
import { namedJson } from '../named.ts';

/** The answer `orgctl.who/v1`. */
export function whoJson(head: AnswerHead, answer: WhoAnswer): string {
  return document('who', head, {
    target: answer.target,
    subjects: answer.subjects,
    entity: answer.entity === null ? null : subjectText(answer.entity),
    name: answer.entity?.name ?? null,
    about: answer.about,
    standing: answer.standing,
    ownerReason: answer.ownerReason,
    matches: answer.matches.map(({ component, ...rest }) => ({ ...namedJson(component), ...rest })),
    reach: answer.reach,
    contacts: answer.contacts.map(contactJson),
    knowers: answer.knowers.map(contactJson),
    roles: answer.roles.map(({ field, of }) => ({ field, of: of === null ? 'org' : subjectText(of) })),
    nearest:
      answer.nearest?.map(({ who, squad, channel, reasons }) => ({
        ...namedJson(who),
        squad: squad === null ? null : subjectText(squad),
        channel,
        reasons: reasons.map(({ because, through }) => ({ because, through: through.map(subjectText) })),
      })) ?? null,
    components: answer.components.map(({ component, owners, ...rest }) => ({
      ...namedJson(component),
      owners: owners.map(subjectText),
      ...rest,
    })),
    also: answer.also,
  });
}

/** Somebody to ask, as data. */
export function contactJson({ as, who, of, squad, channel, standing, heads }: Contact) {
  return {
    as,
    entity: who === null ? null : subjectText(who),
    name: who?.name ?? null,
    of: of === null ? null : subjectText(of),
    squad: squad === null ? null : subjectText(squad),
    channel,
    heads,
    standing,
  };
}
