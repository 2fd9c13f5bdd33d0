import { dedent } from './dedent.ts';
import type { Page } from '../style.ts';
import { textWidth } from '../text-width.ts';
import { withCode, wrap } from '../words.ts';
import { topicGroups, type Topic, type TopicSection } from './topic.ts';

/** Every topic by its group: the names alone, since there are hundreds. Fields are listed with their kind. */
export function topicIndex(topics: readonly Topic[], page: Page): string {
  const { style, width } = page;
  const blocks = topicGroups.map(({ name, title }) => {
    const own = topics.filter(({ group }) => group === name);
    const head = wrap(`${style.bold(title)} ${style.dim(`(orgctl explain ${name})`)}`, width, '  ');
    if (name === 'fields') {
      const [first] = own.filter(({ part }) => part === 'squad');
      return `${head}\n  ${wrap(`KIND.FIELD, as in ${first?.name ?? ''}; orgctl explain KIND lists those of a kind`, width, '  ')}\n`;
    }
    const parts = Array.from(new Set(own.map(({ part }) => part)));
    const lines = parts.map((part) => {
      const names = own.filter((each) => each.part === part).map((each) => each.name);
      return `  ${wrap(`${part === undefined ? '' : `${part}:  `}${names.join('  ')}`, width, part === undefined ? '  ' : '    ')}`;
    });
    return `${[head, ...lines].join('\n')}\n`;
  });
  const next = 'orgctl explain TOPIC says all about one; a group lists its topics with a line each.';
  return `${blocks.join('\n')}\n${wrap(style.dim(next), width, '')}\n`;
}

/** Some topics with a line each, by group. */
export function topicList(topics: readonly Topic[], page: Page): string {
  const { style, width } = page;
  const blocks = topicGroups.flatMap(({ name: group, title }) => {
    const own = topics.filter((each) => each.group === group);
    const pairs = own.map(({ name, summary }) => [name, summary] as const);
    return own.length === 0 ? [] : [`${style.bold(title)}\n${pairLines(pairs, page)}\n`];
  });
  const next = 'orgctl explain TOPIC says more; where two have one name, GROUP:TOPIC.';
  return `${blocks.join('\n')}\n${wrap(style.dim(next), width, '')}\n`;
}

/** All there is to say about one topic, and what else is called so. */
export function topicText(
  { group, name, summary, sections }: Topic,
  also: readonly Topic[],
  page: Page,
): string {
  const { style, width } = page;
  const kind = topicGroups.find((each) => each.name === group)?.one ?? '';
  const title = `${style.bold(name)}  ${style.dim(kind)}`;
  const others = also.map((each) => `${each.group}:${each.name}`);
  const parts = [
    `${wrap(title, width, '  ')}\n${wrap(withCode(summary, style), width, '')}`,
    ...sections.flatMap((section) => sectionText(section, page)),
    ...(others.length === 0
      ? []
      : [style.dim(wrap(`also: orgctl explain ${others.join(', ')}`, width, '  '))]),
  ];
  return `${parts.join('\n\n')}\n`;
}

function sectionText(section: TopicSection, page: Page): readonly string[] {
  const { style, width } = page;
  const body = bodyOf(section, page);
  return body === '' ? [] : [`${style.bold(wrap(section.heading, width, ''))}\n${body}`];
}

function bodyOf(section: TopicSection, page: Page): string {
  const { style, width } = page;
  if ('pairs' in section) return pairLines(section.pairs, page);
  if ('code' in section) {
    const lines = dedent(section.code).split('\n');
    return section.code.trim() === '' ? '' : lines.map((line) => `  ${line}`.trimEnd()).join('\n');
  }
  const hanging = section.lines.length > 1 ? '    ' : '  ';
  return section.lines.map((line) => `  ${wrap(withCode(line, style), width, hanging)}`).join('\n');
}

/** Wider names than this have what they say below them. */
const widestName = 30;

function pairLines(pairs: readonly (readonly [string, string])[], { style, width }: Page): string {
  const longest = Math.max(0, ...pairs.map(([name]) => textWidth(name)));
  const room = Math.min(longest, width < 70 ? 0 : widestName);
  return pairs
    .map(([name, says]) => {
      const text = withCode(says, style);
      if (textWidth(name) > room) return `  ${wrap(name, width, '    ')}\n    ${wrap(text, width, '    ')}`;
      const indent = ' '.repeat(room + 4);
      return `  ${name.padEnd(room)}  ${wrap(text, width, indent)}`;
    })
    .join('\n');
}
