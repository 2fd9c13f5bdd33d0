import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { runInProcess } from '../cli/run-in-process.ts';
import { hostileNames, hostileOrg, unsafe } from './hostile-org.ts';
import { inRepository } from '../history/repository.ts';

interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly {
    readonly physicalLocation?: {
      readonly artifactLocation: { readonly uri: string; readonly uriBaseId: string };
      readonly region: { readonly startLine: number; readonly startColumn: number };
    };
    readonly logicalLocations?: readonly { readonly fullyQualifiedName: string }[];
  }[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
  readonly baselineState?: string;
  readonly suppressions: readonly { readonly kind: string; readonly justification: string }[];
}

interface Log {
  readonly runs: readonly [
    {
      readonly tool: {
        readonly driver: {
          readonly rules: readonly {
            readonly id: string;
            readonly help: { readonly text: string; readonly markdown: string };
          }[];
        };
      };
      readonly columnKind: string;
      readonly originalUriBaseIds: Readonly<Record<string, unknown>>;
      readonly invocations: readonly [
        {
          readonly executionSuccessful: boolean;
          readonly toolConfigurationNotifications: readonly {
            readonly message: { readonly text: string };
            readonly associatedRule: { readonly id: string; readonly index: number };
          }[];
        },
      ];
      readonly results: readonly Result[];
    },
  ];
}

const schema = fileURLToPath(
  new URL('../../node_modules/@microsoft/sarif-multitool-ts/assets/sarif-2.1.0.schema.json', import.meta.url),
);
const ajv = new Ajv2020({
  strict: false,
  allErrors: true,
  formats: { uri: isAddress, 'uri-reference': isReference, 'date-time': true, uuid: true },
});
const published: object = JSON.parse(readFileSync(schema, 'utf8'));
const validate = ajv.compile<Log>(published);

function isAddress(text: string): boolean {
  return URL.canParse(text);
}

function isReference(text: string): boolean {
  return URL.canParse(text, 'file:///') && /^[!-~]*$/.test(text);
}

/** A log as its published schema describes it; throws where it is none. */
function sarif(written: string): Log['runs'][0] {
  const parsed: unknown = JSON.parse(written);
  if (!validate(parsed)) throw new Error(ajv.errorsText(validate.errors));
  return parsed.runs[0];
}

describe('check -o sarif', () => {
  test('is SARIF 2.1.0, whatever the names are', async () => {
    const { stdout, status } = await runInProcess(['check', '-o', 'sarif'], {
      files: { 'org.yaml': hostileOrg },
    });
    const { results, tool } = sarif(stdout);
    expect(results.length).toBeGreaterThan(30);
    for (const { message, ruleId, ruleIndex, locations } of results) {
      expect(message.text).not.toMatch(unsafe);
      expect(message.text).not.toMatch(/\]\(|(?<!\{)\{\d+\}/);
      expect(tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
      expect(locations[0]?.physicalLocation?.artifactLocation).toEqual({
        uri: 'org.yaml',
        uriBaseId: '%SRCROOT%',
      });
    }
    expect(status).toBe(1);
  });

  test('what is waived is there, and says why', async () => {
    const { stdout } = await runInProcess(['check', 'component-has-owner', '-o', 'sarif'], {
      files: { 'org.yaml': hostileOrg },
    });
    const waived = sarif(stdout).results.filter(({ suppressions }) => suppressions.length > 0);
    expect(waived).toHaveLength(1);
    expect(waived[0]?.suppressions[0]).toMatchObject({ kind: 'inSource', status: 'accepted' });
    expect(waived[0]?.suppressions[0]?.justification).toContain(hostileNames[0]);
    expect(waived[0]?.locations[0]?.logicalLocations).toMatchObject([
      { fullyQualifiedName: 'component:radio', kind: 'component' },
    ]);
  });

  test('every rule that was asked for has its help, as text and as Markdown', async () => {
    const { stdout } = await runInProcess(['check', 'squad-size', 'known-field', '-o', 'sarif'], {
      files: { 'org.yaml': 'version: 1\nsquads: {a: {}}\n' },
    });
    const { rules } = sarif(stdout).tool.driver;
    expect(rules.map(({ id }) => id)).toEqual(['known-field', 'squad-size']);
    for (const { id, help } of rules) {
      expect(help.text).toContain(`More: orgctl explain ${id}`);
      expect(help.markdown).toContain(`More: \`orgctl explain ${id}\``);
    }
  });

  test('what was not checked is a notification of its rule', async () => {
    const { stdout } = await runInProcess(['check', 'coach-load', 'squad-size', '-o', 'sarif'], {
      files: { 'org.yaml': 'version: 1\nsquads: {a: {}}\n' },
    });
    const { invocations, tool } = sarif(stdout);
    const [notification] = invocations[0].toolConfigurationNotifications;
    expect(notification?.message.text).toBe('coach-load was not checked: no squad with coach');
    expect(tool.driver.rules[notification?.associatedRule.index ?? -1]?.id).toBe('coach-load');
  });

  test('columns are the UTF-16 units that it says, and a path is a URI', async () => {
    const line = 'squads: {a: {mission: "🎵🎵", missoin: x}}';
    const path = 'a b#ü:/org.yaml';
    const { stdout } = await runInProcess(['check', 'known-field', '-o', 'sarif', '-f', path], {
      files: { [path]: `version: 1\n${line}\n` },
    });
    const { columnKind, results, originalUriBaseIds } = sarif(stdout);
    const place = results[0]?.locations[0]?.physicalLocation;
    expect(columnKind).toBe('utf16CodeUnits');
    expect(place?.region).toEqual({ startLine: 2, startColumn: line.indexOf('missoin') + 1 });
    expect(place?.artifactLocation.uri).toBe('a%20b%23%C3%BC%3A/org.yaml');
    expect(Object.keys(originalUriBaseIds)).toEqual([place?.artifactLocation.uriBaseId]);
  });

  test('an organisation that cannot be read is no successful execution', async () => {
    const { stdout, status } = await runInProcess(['check', '-o', 'sarif'], {
      files: { 'org.yaml': 'version: 1\nsquads: [\n' },
    });
    expect(sarif(stdout).invocations[0].executionSuccessful).toBe(false);
    expect(status).toBe(3);
  });

  test('every result has a file and a line, since code scanning refuses a log in which one has none', async () => {
    const { stdout } = await runInProcess(['check', '-o', 'sarif', '-f', 'nowhere.yaml']);
    expect(sarif(stdout).results.map(({ locations }) => locations[0]?.physicalLocation)).toEqual([
      { artifactLocation: { uri: 'nowhere.yaml', uriBaseId: '%SRCROOT%' }, region: { startLine: 1 } },
    ]);
  });

  test('with a base each finding says what became of it, and what is fixed is absent', async () => {
    const before = 'version: 1\nsquads: {a: {missoin: x}, b: {missoin: x}}\n';
    await inRepository(async ({ commit, write, run }) => {
      commit('before', { 'org.yaml': before });
      write({ 'org.yaml': 'version: 1\nsquads: {c: {missoin: x}, b: {missoin: x}}\n' });
      const { stdout, status } = await run(['check', 'known-field', '--since', 'main', '-o', 'sarif']);
      const states = sarif(stdout).results.map(({ baselineState, locations }) => [
        locations[0]?.logicalLocations?.[0]?.fullyQualifiedName,
        baselineState,
      ]);
      expect(Object.fromEntries(states)).toEqual({
        'squad:a': 'absent',
        'squad:b': 'unchanged',
        'squad:c': 'new',
      });
      expect(status).toBe(1);
    });
  });
});
