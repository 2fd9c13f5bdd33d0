import { categories } from '../../src/diagnostics/category.ts';
import { profiles } from '../../src/rules/profiles/all.ts';
import { rulePages, type RulePage } from '../../src/rules/rule-page.ts';
import { dedent } from '../../src/render/explain/dedent.ts';
import { code, page, pageHead, table } from './markdown.ts';
import { documentedDay, runProgram } from './run-program.ts';

const head = 'version: 1\norg: {name: Small}\n';

/** docs/rules: a page a rule, and the list of them; fails where an example does not do what it is there for. */
export async function renderRulePages(): Promise<ReadonlyMap<string, string>> {
  const rules = rulePages();
  const files = new Map([['docs/rules/README.md', ruleList(rules)]]);
  for (const rule of rules) files.set(`docs/rules/${rule.id}.md`, await rulePage(rule, rules));
  return files;
}

async function rulePage(rule: RulePage, rules: readonly RulePage[]): Promise<string> {
  const { id, category, severity, profile, summary, why, sources, options, when, settings, sql } = rule;
  const wrong = whole(rule.wrong);
  const right = whole(rule.right);
  const before = rule.before === undefined ? undefined : whole(rule.before);
  const findings = await findingsOf(rule, wrong, before);
  if (findings.length === 0) throw new Error(`the first example of ${id} does not break it`);
  if ((await findingsOf(rule, right, before)).length > 0)
    throw new Error(`the second example of ${id} breaks it`);
  const where = profile === null ? '' : `, only in the profile \`${profile}\``;
  return page([
    pageHead(id, 'the rule itself'),
    summary,
    `*${severity}, ${category}${where}*`,
    `## Why\n\n${why}`,
    section('Source', bullets(sources)),
    section('Options', bullets(options)),
    section('When it is checked', bullets(when.map((line) => linked(line, rules)))),
    settings.length === 0
      ? ''
      : section('Set it', settings.map((line) => code('yaml', line)).join('\n\nor\n\n')),
    before === undefined ? '' : `## An organisation before\n\n${code('yaml', before)}`,
    before === undefined
      ? `## An organisation that breaks it\n\n${code('yaml', wrong)}\n\n\`orgctl check\` says:`
      : `## A change that breaks it\n\n${code('yaml', wrong)}\n\n\`orgctl check --since HEAD\` says:`,
    code('text', findings.join('\n')),
    `## One that keeps it\n\n${code('yaml', right)}`,
    sql === ''
      ? ''
      : `## Its SELECT\n\nThe views and tables are in [sql.md](../sql.md).\n\n${code('sql', sql)}`,
    `[All rules](README.md)`,
  ]);
}

/** A whole org.yaml: examples leave the first two lines out where they say nothing. */
function whole(example: string): string {
  const text = dedent(example);
  const missing = head.split('\n').filter((line) => line !== '' && !hasKey(text, line.split(':')[0] ?? ''));
  return `${[...missing, text].join('\n')}\n`;
}

function hasKey(text: string, key: string): boolean {
  return text.split('\n').some((line) => line.startsWith(`${key}:`));
}

/** What the rule says of an organisation, a line each. */
async function findingsOf(
  { id, sql }: RulePage,
  orgYaml: string,
  before?: string,
): Promise<readonly string[]> {
  const isReading = sql === '';
  const which = isReading ? ['--only', 'structure'] : [id];
  const since = before === undefined ? [] : ['--since', 'HEAD'];
  const said = await runProgram(
    ['check', ...which, ...since, '--all', '--no-cache', '--as-of', documentedDay],
    orgYaml,
    before,
  );
  return said
    .split('\n')
    .filter((line) =>
      [`error ${id}: `, `warning ${id}: `, `info ${id}: `].some((each) => line.includes(each)),
    );
}

/** Names of other rules lead to their pages. */
function linked(line: string, rules: readonly RulePage[]): string {
  return line.replaceAll(/(?<=^|[ ,])[a-z]+(?:-[a-z]+)+(?=[ ,.;]|$)/g, (word) =>
    rules.some(({ id }) => id === word) && !line.startsWith('Always') ? `[${word}](${word}.md)` : word,
  );
}

function section(title: string, text: string): string {
  return text === '' ? '' : `## ${title}\n\n${text}`;
}

function bullets(lines: readonly string[]): string {
  return lines.length === 1 ? (lines[0] ?? '') : lines.map((line) => `- ${line}`).join('\n');
}

function ruleList(rules: readonly RulePage[]): string {
  const blocks = categories.flatMap((category) => {
    const own = rules.filter((rule) => rule.category === category);
    if (own.length === 0) return [];
    const rows = own.map(({ id, severity, profile, summary }) => [
      `[\`${id}\`](${id}.md)`,
      severity,
      `${summary}${profile === null ? '' : ` *(only in \`${profile}\`)*`}`,
    ]);
    return [`## ${category}\n\n${table(['rule', 'severity', 'what should hold'], rows)}`];
  });
  return page([
    pageHead('The rules', 'src/rules'),
    `${rules.length} rules, each a statement that should hold. \`orgctl check\` says where one does not, \`orgctl explain RULE\` prints its page. How to set them: [policy](../org-yaml.md#policy).`,
    'A severity is the default one: a profile, the policy, or how bad a finding is may change it. A rule that has nothing to look at is *not checked*, which is said, with the reason, and never counts as passed.',
    ...blocks,
    `## Profiles\n\nA profile is a set of thresholds; \`policy: {profile: …}\` or \`--profile\` chooses one, and \`policy.rules\` goes over it.`,
    table(['profile', 'for whom', 'what it sets'], profiles.map(profileRow)),
  ]);
}

function profileRow({ id, summary, rules }: (typeof profiles)[number]): readonly string[] {
  const set = Object.entries(rules).map(([rule, { level, options }]) => {
    const parts = Object.entries(options ?? {}).map(([name, value]) => `${name} ${String(value)}`);
    if (level !== undefined) parts.unshift(level);
    return `[\`${rule}\`](${rule}.md) ${parts.join(', ')}`;
  });
  return [
    `\`${id}\``,
    summary,
    set.length === 0 ? 'nothing: the defaults of the rules' : set.toSorted().join('; '),
  ];
}
