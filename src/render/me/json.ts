import { subjectText } from '../../diagnostics/finding.ts';
import { findingJson } from '../findings/json.ts';
import { document, type AnswerHead } from '../json.ts';
import { namedJson } from '../named.ts';
import { contactJson } from '../who/json.ts';
import type { MePage } from './text.ts';

/** The answer `orgctl.me/v1`. */
export function meJson(head: AnswerHead, { answer, gaps }: MePage): string {
  return document('me', head, {
    ...namedJson(answer.person),
    standing: answer.standing,
    squads: answer.squads.map(({ squad, ...rest }) => ({ ...namedJson(squad), ...rest })),
    chapters: answer.chapters.map(namedJson),
    guilds: answer.guilds.map(({ guild, channel }) => ({ ...namedJson(guild), channel })),
    roles: answer.roles.map(({ field, of }) => ({ field, of: of === null ? 'org' : subjectText(of) })),
    components: answer.components.map(({ component, squads, ...rest }) => ({
      ...namedJson(component),
      ...rest,
      squads: squads.map(subjectText),
    })),
    waiting: answer.waiting.map(({ squad, on, ...rest }) => ({
      ...namedJson(squad),
      on: subjectText(on),
      ...rest,
    })),
    reports: answer.reports.map(namedJson),
    ask: answer.ask.map(contactJson),
    gaps: gaps.map(findingJson),
  });
}
