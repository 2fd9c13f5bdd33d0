import type { Finding } from '../../diagnostics/finding.ts';
import { isAtLeast, type Severity } from '../../diagnostics/severity.ts';
import { visible } from '../visible.ts';
import { count } from '../words.ts';
import {
  nothingCheckedText,
  placeIn,
  sentenceOf,
  toldFindings,
  type FindingsReport,
  type ReportedRule,
} from './report.ts';

/** What a report of tests also needs to know. */
export interface JunitReport extends FindingsReport {
  /** From this severity on a finding fails its rule, as it fails the check. */
  readonly failOn: Severity | 'never';
}

/** A test case: attributes begin with `@`. */
interface TestCase {
  readonly '@name': string;
  readonly '@classname': string;
  readonly '@time': '0';
  readonly skipped?: string;
  readonly failure?: { readonly '@message': string; readonly '@type': string; readonly '#text': string };
  readonly error?: { readonly '@message': string };
  readonly 'system-out'?: string;
}

/** A suite of them, with the same. */
interface TestSuite {
  readonly '@name': string;
  readonly testcase: readonly TestCase[];
}

/** Rules as tests in the XML of JUnit, a suite a category: failed, skipped where they were not checked, passed. */
export async function checkJunit(report: JunitReport): Promise<string> {
  const { default: Builder } = await import('fast-xml-builder');
  const builder = new Builder({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    format: true,
    suppressEmptyNode: true,
    suppressBooleanAttributes: false,
  });
  const suites = [...nothingSuite(report), ...suitesOf(report)];
  const cases = suites.flatMap(({ testcase }) => testcase);
  const { '@tests': tests, '@failures': failures, '@errors': errors } = totals(cases);
  const document = {
    '?xml': { '@version': '1.0', '@encoding': 'UTF-8' },
    testsuites: {
      '@name': 'orgctl check',
      '@tests': tests,
      '@failures': failures,
      ...(errors === 0 ? {} : { '@errors': errors }),
      testsuite: suites,
    },
  };
  return `${builder.build(document).trim()}\n`;
}

/** Rules that are all skipped would be a pass: that nothing was checked is an error of its own. */
function nothingSuite(report: JunitReport): readonly (TestSuite & ReturnType<typeof totals>)[] {
  const text = nothingCheckedText(report);
  if (text === null) return [];
  const error = { '@message': xmlText(text) };
  const testcase = [{ '@name': 'check', '@classname': 'orgctl', '@time': '0', error } as const];
  return [{ '@name': 'orgctl', ...totals(testcase), testcase }];
}

function suitesOf(report: JunitReport): readonly TestSuite[] {
  const told = toldFindings(report.result);
  const known = new Set(report.rules.map(({ id }) => id));
  const others = told.flatMap(({ rule, category }) => (known.has(rule) ? [] : [{ id: rule, category }]));
  const rules = new Map([...report.rules, ...others].map(({ id, category }) => [id, { id, category }]));
  const found = new Map(Array.from(rules.keys(), (id): [string, Finding[]] => [id, []]));
  for (const finding of told) found.get(finding.rule)?.push(finding);
  const reasons = new Map(report.result.notChecked.map(({ rule, reason }) => [rule, reason]));
  const suites = new Map<string, TestCase[]>();
  for (const rule of rules.values()) {
    const findings = found.get(rule.id) ?? [];
    const testcase = testCase(report, rule, { findings, reason: reasons.get(rule.id) });
    suites.set(rule.category, [...(suites.get(rule.category) ?? []), testcase]);
  }
  return Array.from(suites, ([name, testcase]) => ({ '@name': name, ...totals(testcase), testcase }));
}

function totals(cases: readonly TestCase[]) {
  return {
    '@tests': cases.length,
    '@failures': cases.filter(({ failure }) => failure !== undefined).length,
    '@errors': cases.filter(({ error }) => error !== undefined).length,
    '@skipped': cases.filter(({ skipped }) => skipped !== undefined).length,
    '@time': '0',
  };
}

/** What came of a rule. */
interface Outcome {
  readonly findings: readonly Finding[];
  /** Why it was not checked. */
  readonly reason: string | undefined;
}

function testCase(
  report: JunitReport,
  { id, category }: Pick<ReportedRule, 'id' | 'category'>,
  { findings, reason }: Outcome,
): TestCase {
  const head = { '@name': xmlText(id), '@classname': `orgctl.${category}`, '@time': '0' } as const;
  const { failOn } = report;
  const failing = failOn === 'never' ? [] : findings.filter(({ severity }) => isAtLeast(severity, failOn));
  const others = findings.filter((finding) => !failing.includes(finding));
  const said = others.length === 0 ? {} : { 'system-out': linesOf(report, others) };
  const [first] = failing;
  if (first !== undefined) {
    const more = failing.length === 1 ? '' : `${count(failing.length, 'finding')}, the first: `;
    const failure = {
      '@message': xmlText(`${more}${visible(first.message)}`),
      '@type': first.severity,
      '#text': linesOf(report, failing),
    };
    return { ...head, failure, ...said };
  }
  if (reason !== undefined && findings.length === 0) return { ...head, skipped: xmlText(visible(reason)) };
  return { ...head, ...said };
}

function linesOf(report: JunitReport, findings: readonly Finding[]): string {
  const lines = findings.map((finding) => {
    const place = placeIn(report, finding.position);
    const where = place === null ? '' : `${visible(place.path)}:${place.line}:${place.column}: `;
    return `${where}${finding.severity}: ${sentenceOf(finding)}`;
  });
  return xmlText(lines.join('\n'));
}

/** XML has no way at all to say some characters; `visible` has shown the others. */
function xmlText(text: string): string {
  return text.replaceAll(/[\uFFFE\uFFFF]|\p{Cs}/gu, '\uFFFD');
}
