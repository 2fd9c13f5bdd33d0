import { subjectText, type Finding, type FindingState } from '../../diagnostics/finding.ts';
import type { Severity } from '../../diagnostics/severity.ts';
import type { Unchecked } from '../../rules/check.ts';
import { markdownText } from '../markdown.ts';
import { escapeUnsafe, visible } from '../visible.ts';
import { nothingCheckedText, placeIn, sentenceOf, type FindingsReport, type ReportedRule } from './report.ts';

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };

const baselineStates: Readonly<Record<FindingState, string>> = {
  new: 'new',
  worse: 'updated',
  same: 'unchanged',
  fixed: 'absent',
};

/** The root of the repository, wherever a viewer has it. */
const root = '%SRCROOT%';

/** Every finding, those that are waived or fixed too, as SARIF 2.1.0. */
export function checkSarif(report: FindingsReport): string {
  const { version, result } = report;
  const rules = rulesOf(report);
  const indexes = new Map(rules.map(({ id }, index) => [id, index]));
  const findings = [...result.findings, ...(result.fixed ?? [])];
  const log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'orgctl', semanticVersion: version, rules: rules.map(ruleJson) } },
        automationDetails: { id: 'orgctl/check/' },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { [root]: { description: { text: 'The root of the repository.' } } },
        invocations: [
          {
            executionSuccessful: !result.isStopped && report.whyNothing === null,
            ...nothingNotification(report),
            toolConfigurationNotifications: result.notChecked.map((each) => notChecked(each, indexes)),
          },
        ],
        results: findings.map((finding) => resultJson(report, finding, indexes)),
      },
    ],
  };
  return `${escapeUnsafe(JSON.stringify(log, null, 2))}\n`;
}

/** The rules that were asked for, and whatever else is named in the log. */
function rulesOf({ rules, result }: FindingsReport): readonly ReportedRule[] {
  const all = new Map(rules.map((rule) => [rule.id, rule]));
  for (const { rule: id, category, severity } of [...result.findings, ...(result.fixed ?? [])]) {
    if (!all.has(id)) all.set(id, { id, category, severity, summary: id, why: '' });
  }
  return Array.from(all.values());
}

function ruleJson({ id, category, severity, summary, why }: ReportedRule) {
  const [about, reason, name] = [visible(summary), visible(why), visible(id)];
  const text = [about, reason, `More: orgctl explain ${name}`].filter((part) => part !== '').join('\n\n');
  const markdown = [markdownText(about), markdownText(reason), `More: \`orgctl explain ${name}\``]
    .filter((part) => part !== '')
    .join('\n\n');
  return {
    id,
    shortDescription: { text: about },
    fullDescription: { text: reason === '' ? about : `${about} ${reason}` },
    help: { text, markdown },
    defaultConfiguration: { level: levels[severity] },
    properties: { category, tags: [category] },
  };
}

function notChecked({ rule, reason }: Unchecked, indexes: ReadonlyMap<string, number>) {
  const index = indexes.get(rule);
  return {
    level: 'note',
    message: { text: messageText(`${rule} was not checked: ${reason}`) },
    associatedRule: { id: rule, ...(index === undefined ? {} : { index }) },
  };
}

/** What the log says of itself where nothing was checked: without it, no results would be a pass. */
function nothingNotification(report: FindingsReport): object {
  const text = nothingCheckedText(report);
  if (text === null) return {};
  return { toolExecutionNotifications: [{ level: 'error', message: { text: messageText(text) } }] };
}

function resultJson(report: FindingsReport, finding: Finding, indexes: ReadonlyMap<string, number>) {
  const { rule, severity, subject, field, value, state } = finding;
  const index = indexes.get(rule);
  return {
    ruleId: rule,
    ...(index === undefined ? {} : { ruleIndex: index }),
    kind: 'fail',
    level: levels[severity],
    message: { text: messageText(sentenceOf(finding)) },
    locations: locations(report, finding),
    partialFingerprints: { 'orgctl/v1': finding.fingerprint() },
    ...(state === undefined ? {} : { baselineState: baselineStates[state] }),
    suppressions: suppressions(finding),
    properties: { entity: subject === null ? null : subjectText(subject), field, value },
  };
}

/**
 * Where a finding is. Code scanning refuses a whole log for one result without a line: what cannot be pointed at stands
 * at the first of the main file.
 */
function locations(report: FindingsReport, { position, subject }: Finding) {
  const place = placeIn(report, position);
  const region = place === null ? { startLine: 1 } : { startLine: place.line, startColumn: place.column };
  const uri = uriOf(place?.path ?? report.pathOf(report.mainFile));
  const physicalLocation = { artifactLocation: { uri, uriBaseId: root }, region };
  if (subject === null) return [{ physicalLocation }];
  const logicalLocations = [{ fullyQualifiedName: subjectText(subject), kind: subject.kind }];
  return [{ physicalLocation, logicalLocations }];
}

/** A waiver stands in org.yaml itself, a baseline beside it. An empty list says that nothing suppresses the finding. */
function suppressions({ waived, isInBaseline }: Finding) {
  if (waived !== null) {
    const { reason, until } = waived;
    const justification = visible(reason);
    return [{ kind: 'inSource', status: 'accepted', justification, properties: { until } }];
  }
  if (isInBaseline !== true) return [];
  return [{ kind: 'external', status: 'accepted', justification: 'it is in the baseline' }];
}

/** A relative path as a URI reference: its first part may have no colon, or it would be a scheme. */
function uriOf(path: string): string {
  const wellFormed = path.replaceAll(/\p{Cs}/gu, '\uFFFD');
  return wellFormed.split('/').map(encodeURIComponent).join('/');
}

/** A message is searched for `{0}` and for `[links](…)`, which nobody means here. */
function messageText(text: string): string {
  return visible(text)
    .replaceAll(/\{(\d+)\}/g, '{{$1}}')
    .replaceAll('](', '] (');
}
