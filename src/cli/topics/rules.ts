import { categories } from '../../diagnostics/category.ts';
import { ruleSections } from '../../render/explain/rule.ts';
import type { Topic } from '../../render/explain/topic.ts';
import { count } from '../../render/words.ts';
import { profiles } from '../../rules/profiles/all.ts';
import { rulePage, rulePages, type RulePage } from '../../rules/rule-page.ts';
import type { Rule } from '../../rules/rule.ts';

/** Every rule, category and profile. */
export function ruleTopics(): readonly Topic[] {
  const pages = rulePages();
  return [...pages.map(ruleTopic), ...categoryTopics(pages), ...profiles.map(profileTopic)];
}

/** A rule that an organisation has written itself. */
export function ownRuleTopic(rule: Rule): Topic {
  return ruleTopic(rulePage(rule));
}

function ruleTopic(page: RulePage): Topic {
  const { id, summary, category } = page;
  return {
    group: 'rules',
    part: category,
    name: id,
    aliases: [],
    summary,
    sections: ruleSections(page),
    data: { ...page },
  };
}

function categoryTopics(pages: readonly RulePage[]): readonly Topic[] {
  return categories.map((category) => {
    const own = pages.filter((page) => page.category === category);
    const since = category === 'change' ? ' --since REF' : '';
    const summary = `${count(own.length, 'rule')}; orgctl check --only ${category}${since} checks them alone`;
    const pairs = own.map(({ id, severity, summary: says }) => [id, `${severity}: ${says}`] as const);
    return {
      group: 'categories',
      name: category,
      aliases: [],
      summary,
      sections: [{ heading: 'its rules', pairs }],
      data: { category, rules: own.map(({ id }) => id) },
    };
  });
}

function profileTopic({ id, summary, rules }: (typeof profiles)[number]): Topic {
  const pairs = Object.entries(rules)
    .map(([rule, { level, options }]) => {
      const parts = Object.entries(options ?? {}).map(([name, value]) => `${name} ${String(value)}`);
      return [rule, [...(level === undefined ? [] : [level]), ...parts].join(', ')] as const;
    })
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  return {
    group: 'profiles',
    name: id,
    aliases: [],
    summary,
    sections: [
      { heading: 'what it sets', pairs },
      { heading: 'choose it', code: `policy: {profile: ${id}}   # or orgctl check --profile ${id}` },
    ],
    data: { id, summary, rules: Object.fromEntries(pairs) },
  };
}
