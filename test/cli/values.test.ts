import { describe, expect, test } from 'vitest';
import { runInProcess } from './run-in-process.ts';

/** What `check` says of a rule, and its exit code. */
async function check(yaml: string, rule: string) {
  const text = `version: 1\norg: {name: A}\n${yaml}\n`;
  const { stdout, status } = await runInProcess(['check', rule, '--all'], { files: { 'org.yaml': text } });
  return { findings: stdout.split('\n').filter((line) => line.startsWith('org.yaml:')), status };
}

describe('a value that its field does not take comes with the one that was meant', () => {
  test.each([
    ['share', '50', 'did you mean 0.5?'],
    ['share', '"0,5"', 'did you mean 0.5?'],
    ['share', '50%', 'did you mean 0.5?'],
    ['share', '50 %', 'did you mean 0.5?'],
    ['share', '1/2', 'did you mean 0.5?'],
    ['share', '1.5', 'write a number from 0 to 1'],
    ['share', 'half', 'write a number from 0 to 1'],
    ['share', '150', 'write a number from 0 to 1'],
    ['from', '30.09.2026', 'did you mean 2026-09-30?'],
    ['from', '09/30/2026', 'did you mean 2026-09-30?'],
    ['from', '30/9/2026', 'did you mean 2026-09-30?'],
    ['from', '2026-9-1', 'did you mean 2026-09-01?'],
    ['from', '2026/09/01', 'did you mean 2026-09-01?'],
    ['from', '2026-09-01T00:00:00Z', 'did you mean 2026-09-01?'],
    ['from', '05/05/2026', 'did you mean 2026-05-05?'],
    ['from', '09/10/2026', 'write the year first, then the month and the day: 2026-09-10 or 2026-10-09'],
    ['from', '9.10.2026', 'write the year first, then the month and the day: 2026-09-10 or 2026-10-09'],
    ['from', '31.02.2026', 'write it as 2026-11-23'],
    ['from', 'soon', 'write it as 2026-11-23'],
  ])('%s: %s', async (field, written, help) => {
    const { findings, status } = await check(
      `squads: {a: {members: [{person: b, ${field}: ${written}}]}}`,
      'field-type',
    );
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatch(
      new RegExp(
        `^org.yaml:3:${field === 'share' ? 43 : 42}: error field-type: members.b.${field} of squad a is "`,
      ),
    );
    expect(findings[0]?.split('; ').at(-1)).toBe(help);
    expect(status).toBe(1);
  });

  test.each([
    ['tier: T2', 'tier of component a is "T2", expected a whole number from 1 to 4; did you mean 2?'],
    ['tier: tier-1', 'tier of component a is "tier-1", expected a whole number from 1 to 4; did you mean 1?'],
    [
      'tier: high',
      'tier of component a is "high", expected a whole number from 1 to 4; write a number from 1 to 4',
    ],
    [
      'complexity: hard',
      'complexity of component a is "hard", expected one of simple, complicated or complex; write the one that fits best, or leave the field out',
    ],
    [
      'complexity: complicate',
      'complexity of component a is "complicate", expected one of simple, complicated or complex; did you mean complicated?',
    ],
  ])('%s', async (written, says) => {
    const { findings, status } = await check(`components: {a: {${written}}}`, 'field-type');
    expect(findings).toEqual([expect.stringContaining(` error field-type: ${says}`)]);
    expect(status).toBe(1);
  });
});

describe('a waiver that names what there is not', () => {
  const waiver = (rule: string, on: string) =>
    `squads: {search: {}}\nwaivers:\n  - {rule: ${rule}, on: '${on}', reason: later, until: 2027-01-31}`;

  test('says which rule was meant', async () => {
    const { findings, status } = await check(waiver('squad-has-trib', 'squad:search'), 'waiver-current');
    expect(findings).toEqual([
      'org.yaml:5:5: warning waiver-current: squad search: the waiver of squad-has-trib is of a rule that does not exist; did you mean rule squad-has-tribe?',
    ]);
    expect(status).toBe(0);
  });

  test('says which squad was meant', async () => {
    const { findings } = await check(waiver('squad-has-tribe', 'squad:serach'), 'waiver-current');
    expect(findings).toEqual([
      'org.yaml:5:5: warning waiver-current: squad serach: the waiver of squad-has-tribe is on a squad that does not exist; did you mean squad search?',
    ]);
  });

  test('says how to get rid of it where nothing is like it', async () => {
    const { findings } = await check(waiver('be-nice', 'squad:search'), 'waiver-current');
    expect(findings).toEqual([
      expect.stringMatching(/of a rule that does not exist; take it out, or correct its `rule`, /),
    ]);
  });
});

describe('what many share', () => {
  const people = (fields: string) =>
    `people:\n${Array.from({ length: 120 }, (_, n) => `  p${String(n).padStart(3, '0')}: {${fields}}`).join('\n')}`;

  test('is told with five and a count', async () => {
    const { findings, status } = await check(people('email: a@b.se'), 'unique-handle');
    expect(findings).toEqual([
      'org.yaml:4:3: error unique-handle: person p000 shares email a@b.se with p001, p002, p003, p004, p005 and 114 more; give each their own, or make one entry of the two',
    ]);
    expect(status).toBe(1);
    const names = await check(people('name: Ada'), 'unique-name');
    expect(names.findings).toEqual([
      'org.yaml:4:3: warning unique-name: person p000 is called Ada, like p001, p002, p003, p004, p005 and 114 more; give each a name of its own, or make one entry of them',
    ]);
  });
});
