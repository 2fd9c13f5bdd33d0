import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { runInProcess } from '../cli/run-in-process.ts';
import { hostileOrg, unsafe } from './hostile-org.ts';

interface Entry {
  readonly description: string;
  readonly check_name: string;
  readonly fingerprint: string;
  readonly severity: string;
  readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
}

const text = { type: 'string', minLength: 1 };

/** The fields that the documentation of GitLab's code quality names; a report may have others, ours has none. */
const validate = new Ajv2020({ strict: true, allErrors: true }).compile<readonly Entry[]>({
  type: 'array',
  items: {
    type: 'object',
    additionalProperties: false,
    required: ['description', 'check_name', 'fingerprint', 'severity', 'location'],
    properties: {
      description: text,
      check_name: text,
      fingerprint: text,
      severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
      location: {
        type: 'object',
        additionalProperties: false,
        required: ['path', 'lines'],
        properties: {
          path: { type: 'string', pattern: '^[^./][^\\\\]*$' },
          lines: {
            type: 'object',
            additionalProperties: false,
            required: ['begin'],
            properties: { begin: { type: 'integer', minimum: 1 } },
          },
        },
      },
    },
  },
});

/** A report as GitLab reads it; throws where it is none. */
function codeQuality(written: string): readonly Entry[] {
  const parsed: unknown = JSON.parse(written);
  if (!validate(parsed)) throw new Error(JSON.stringify(validate.errors));
  return parsed;
}

describe('check -o gitlab', () => {
  test('is a report of code quality, whatever the names are', async () => {
    const { stdout, status } = await runInProcess(['check', '-o', 'gitlab'], {
      files: { 'org.yaml': hostileOrg },
    });
    const report = codeQuality(stdout);
    expect(report.length).toBeGreaterThan(30);
    for (const { description, location } of report) {
      expect(description).not.toMatch(unsafe);
      expect(description).not.toContain('\n');
      expect(location.path).toBe('org.yaml');
    }
    expect(new Set(report.map(({ fingerprint }) => fingerprint)).size).toBe(report.length);
    expect(status).toBe(1);
  });

  test('has the finding, its place and its weight', async () => {
    const files = {
      'org.yaml': 'version: 1\nsquads: {a: {missoin: x}}\n',
    };
    const { stdout } = await runInProcess(['check', 'known-field', '-o', 'gitlab'], { files });
    expect(codeQuality(stdout)).toEqual([
      {
        description: expect.stringContaining('missoin'),
        check_name: 'known-field',
        fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/),
        severity: 'major',
        location: { path: 'org.yaml', lines: { begin: 2 } },
      },
    ]);
  });

  test('leaves out what is waived, and is an empty list where nothing is left', async () => {
    const files = { 'org.yaml': hostileOrg };
    const { stdout } = await runInProcess(['check', 'component-has-owner', '-o', 'gitlab'], { files });
    expect(codeQuality(stdout).filter(({ description }) => description.includes('radio'))).toEqual([]);
    const none = await runInProcess(['check', 'required-field', '-o', 'gitlab'], { files });
    expect(codeQuality(none.stdout)).toEqual([]);
  });

  test('what cannot be pointed at stands at the first line of the main file, since every entry needs one', async () => {
    const { stdout, status } = await runInProcess(['check', '-f', 'nowhere.yaml', '-o', 'gitlab']);
    expect(codeQuality(stdout)).toMatchObject([
      { check_name: 'file-readable', location: { path: 'nowhere.yaml', lines: { begin: 1 } } },
    ]);
    expect(status).toBe(3);
  });
});
