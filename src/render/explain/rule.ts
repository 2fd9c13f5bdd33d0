import type { RulePage } from '../../rules/rule-page.ts';
import type { TopicSection } from './topic.ts';

/** What the page of a rule shows. */
export function ruleSections(rule: RulePage): readonly TopicSection[] {
  const { severity, category, profile, why, sources, options, when, settings, before, wrong, right, sql } =
    rule;
  const where = profile === null ? [] : [`only in the profile ${profile}`];
  return [
    { heading: 'severity and category', lines: [[severity, category, ...where].join(', ')] },
    { heading: 'why', lines: why === '' ? [] : [why] },
    { heading: 'source', lines: sources },
    { heading: 'options', lines: options },
    { heading: 'when it is checked', lines: when },
    { heading: 'set it', code: settings.join('\n') },
    ...(before === undefined ? [] : [{ heading: 'an organisation before', code: before }]),
    {
      heading: before === undefined ? 'an organisation that breaks it' : 'a change that breaks it',
      code: wrong,
    },
    { heading: 'and one that keeps it', code: right },
    { heading: 'its SELECT', code: sql },
  ];
}
