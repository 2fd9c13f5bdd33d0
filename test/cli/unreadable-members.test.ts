import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { runInProcess } from './run-in-process.ts';

const SAMPLE = readFileSync(new URL('../../org.yaml', import.meta.url), 'utf8');
const SEARCH = / {4}members:\n(?: {6}- .*\n)+(?= {4}vacancies:\n {6}- \{role: backend, from: 2026-11-02\})/;

/** The messages of `check` without their places, and its last lines. */
async function check(text: string) {
  const { stdout, status } = await runInProcess(['check', '--all'], { files: { 'org.yaml': text } });
  const lines = stdout.split('\n').map((line) => line.replace(/^org.yaml:[\d:]+ /, ''));
  return { findings: lines.filter((line) => /^(?:error|warning|info) /.test(line)), lines, status };
}

describe('members that cannot be read', () => {
  const broken = (members: string) => SAMPLE.replace(SEARCH, `    members: ${members}\n`);

  test('are one finding; nobody is told to be in no squad, and that is said', async () => {
    const before = new Set((await check(SAMPLE)).findings);
    const { findings, lines, status } = await check(broken('3'));
    expect(
      findings.filter(
        (finding) => !before.has(finding) && !/luca-zimmer|discipline-has-chapter/.test(finding),
      ),
    ).toEqual([
      'error field-type: members of squad search is "3", expected a list; write a list of ids, or of {person: …}',
    ]);
    const reason = lines.find((line) => line.includes('members of squad search cannot be read: '));
    for (const rule of ['person-has-squad', 'person-has-line-manager', 'chapter-lead-in-squad'])
      expect(reason).toContain(rule);
    expect(status).toBe(1);
  });

  test('are one finding where the key is misspelt, too', async () => {
    const { findings } = await check(SAMPLE.replace(SEARCH, (text) => text.replace('members', 'membres')));
    // She is in none, and is not named there.
    expect(findings.filter((finding) => finding.includes('person-has-squad'))).toEqual([
      expect.stringContaining('person lena-holm'),
    ]);
    expect(findings).toContain(
      'error known-field: unknown field "membres" of squad search; did you mean members?',
    );
  });

  test('do not silence anything where only a share cannot be read', async () => {
    const { findings } = await check(
      SAMPLE.replace('{person: mona-xu, share: 0.5}', '{person: mona-xu, share: x}'),
    );
    const alone =
      'warning person-has-squad: person lena-holm is in no squad; add lena-holm to the `members` of a squad, or write the role under `org.roles`';
    expect(findings).toContain(alone);
  });

  test('a person who says the squad itself is told so once', async () => {
    const { findings } = await check(
      SAMPLE.replace('\n  lena-holm:\n', '\n  lena-holm:\n    squad: search\n'),
    );
    expect(findings.filter((finding) => /lena-holm/.test(finding) && /squad/.test(finding))).toEqual([
      'error known-field: unknown field "squad" of person lena-holm; a group lists its people: write lena-holm below `members` of the squad',
    ]);
  });
});
