import type { RelatedItem } from '../../queries/show/relation.ts';
import { findingJson } from '../findings/json.ts';
import { document, type AnswerHead } from '../json.ts';
import { namedJson } from '../named.ts';
import type { ShowAnswer } from './text.ts';

/** The answer `orgctl.show/v1`. */
export function showJson(head: AnswerHead, answer: ShowAnswer): string {
  const { subject, standing, fields, figures, relations, findings, position, period, toldAt } = answer;
  return document('show', head, {
    ...namedJson(subject),
    kind: subject.kind,
    id: subject.id,
    live: standing.state === 'live',
    standing,
    fields: Object.fromEntries(fields),
    figures: Object.fromEntries(figures),
    relations: Object.fromEntries(relations.map(({ name, items }) => [name, items.map(itemJson)])),
    findings: findings.map(findingJson),
    position,
    period: period === null ? null : { overSince: period.overSince, beginsOn: period.beginsOn },
    toldAt: toldAt.map(findingJson),
  });
}

function itemJson({ entity, standing, details }: RelatedItem): Readonly<Record<string, unknown>> {
  return {
    ...(entity === null ? { entity: null, name: null } : namedJson(entity)),
    state: standing.state,
    ...Object.fromEntries(details),
  };
}
