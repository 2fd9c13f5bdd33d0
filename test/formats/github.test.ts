import { readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runInProcess } from '../cli/run-in-process.ts';
import { inTemporaryFolder } from '../cli/run-orgctl.ts';
import { inRepository } from '../history/repository.ts';
import { hostileOrg, unsafe } from './hostile-org.ts';
import { workflowCommand } from './workflow-commands.ts';

const files = { 'org.yaml': hostileOrg };

describe('check -o github', () => {
  test('hostile names stay inside their annotation: each line is one, the last says how many there are', async () => {
    const { stdout, status } = await runInProcess(['check', '-o', 'github'], { files });
    const lines = stdout.trimEnd().split('\n');
    const commands = lines.slice(0, -1).map(workflowCommand);
    for (const command of commands) {
      expect(['error', 'warning', 'notice']).toContain(command?.name);
      expect(Object.keys(command?.properties ?? {})).toEqual(['file', 'line', 'col', 'title']);
      expect(command?.properties).toMatchObject({ file: 'org.yaml' });
      expect(command?.properties['title']).toMatch(/^[a-z-]+$/);
      expect(command?.data).not.toMatch(unsafe);
    }
    expect(commands.length).toBeGreaterThan(10);
    expect(workflowCommand(lines.at(-1) ?? '')).toBeNull();
    expect(lines.at(-1)).toMatch(
      /^orgctl: \d+ errors.*; 10 of a kind are annotated, orgctl check shows the others$/,
    );
    expect(status).toBe(1);
  });

  test('a message is whole again when the runner has read it, with what to do on a line of its own', async () => {
    const only = 'version: 1\nsquads: {search: {"50 %0A, a:b": x}}\n';
    const { stdout } = await runInProcess(['check', 'known-field', '-o', 'github'], {
      files: { 'org.yaml': only },
    });
    const command = workflowCommand(stdout.split('\n')[0] ?? '');
    expect(command?.properties).toEqual({ file: 'org.yaml', line: '2', col: '19', title: 'known-field' });
    expect(command?.data.split('\n')[0]).toContain('50 %0A, a:b');
    expect(command?.data.split('\n')[1]).toMatch(/^→ /);
  });

  test('ten of each kind are told, since GitHub shows no more', async () => {
    const { stdout } = await runInProcess(['check', '-o', 'github'], { files });
    const kinds = stdout.split('\n').map((line) => workflowCommand(line)?.name);
    for (const kind of ['error', 'warning', 'notice']) {
      expect(kinds.filter((each) => each === kind).length).toBeLessThanOrEqual(10);
    }
    expect(kinds.filter((kind) => kind === 'error')).toHaveLength(10);
  });

  test('a column counts UTF-16 units', async () => {
    const org = 'version: 1\nsquads: {a: {mission: "🎵🎵", missoin: x}}\n';
    const args = ['check', 'known-field', '-o', 'github'];
    const { stdout } = await runInProcess(args, { files: { 'org.yaml': org } });
    const line = org.split('\n')[1] ?? '';
    expect(workflowCommand(stdout.split('\n')[0] ?? '')?.properties['col']).toBe(
      String(line.indexOf('missoin') + 1),
    );
  });

  test('a file is named from the root of the repository, wherever it is checked from', async () => {
    await inRepository(async ({ folder, write }) => {
      write({ 'teams/org.yaml': 'version: 1\nsquads: {a: {missoin: x}}\n' });
      for (const [cwd, args] of [
        [join(folder, 'teams'), []],
        [folder, ['-f', 'teams/org.yaml']],
        [dirname(folder), ['-f', `${basename(folder)}/teams/org.yaml`]],
      ] as const) {
        const { stdout } = await runInProcess(['check', 'known-field', '-o', 'github', ...args], { cwd });
        expect(workflowCommand(stdout)?.properties['file']).toBe('teams/org.yaml');
      }
    });
  });

  test('without a repository it is named from the folder that GitHub has checked out', async () => {
    await inTemporaryFolder(
      { files: { 'teams/org.yaml': 'version: 1\nsquads: {a: {missoin: x}}\n' } },
      async (cwd) => {
        const env = { GITHUB_WORKSPACE: cwd };
        const args = ['check', 'known-field', '-o', 'github'];
        const { stdout } = await runInProcess(args, { cwd: join(cwd, 'teams'), env });
        expect(workflowCommand(stdout)?.properties['file']).toBe('teams/org.yaml');
      },
    );
  });

  test('what cannot be pointed at has no file', async () => {
    const { stdout, status } = await runInProcess(['check', '-o', 'github', '-f', 'nowhere.yaml']);
    expect(workflowCommand(stdout)?.name).toBe('error');
    expect(status).toBe(3);
  });

  test('no findings are said in words', async () => {
    const org = { 'org.yaml': 'version: 1\norg: {name: Tiny}\nsquads: {a: {}}\n' };
    const { stdout, status } = await runInProcess(['check', 'id-format', '-o', 'github'], { files: org });
    expect(stdout).toBe('orgctl: no findings\n');
    expect(status).toBe(0);
  });
});

describe('the summary of a step', () => {
  const name = 'summary.md';

  test('tells all of it, after what is there already, and nothing else changes', async () => {
    await inTemporaryFolder({ files }, async (cwd) => {
      writeFileSync(join(cwd, name), 'before\n');
      const plain = await runInProcess(['check', '-o', 'github'], { cwd });
      const env = { GITHUB_STEP_SUMMARY: join(cwd, name) };
      const { stdout, stderr, status } = await runInProcess(['check', '-o', 'github'], { cwd, env });
      const summary = readFileSync(join(cwd, name), 'utf8');
      const comment = await runInProcess(['check', '-o', 'md'], { cwd });
      expect(summary).toBe(`before\n\n${comment.stdout}`);
      expect(stdout).toBe(
        plain.stdout.replace('orgctl check shows the others', 'the summary of the step has them all'),
      );
      expect({ stderr, status }).toEqual({ stderr: '', status: plain.status });
    });
  });

  test('is written only where annotations are asked for', async () => {
    await inTemporaryFolder({ files }, async (cwd) => {
      writeFileSync(join(cwd, name), '');
      await runInProcess(['check'], { cwd, env: { GITHUB_STEP_SUMMARY: name } });
      expect(readFileSync(join(cwd, name), 'utf8')).toBe('');
    });
  });

  test('one that cannot be written is said, and the verdict stays', async () => {
    const env = { GITHUB_STEP_SUMMARY: '/no/such/folder/summary.md' };
    const { stderr, status } = await runInProcess(['check', '-o', 'github'], { files, env });
    expect(stderr).toBe(
      'orgctl: the summary cannot be written to /no/such/folder/summary.md: its folder does not exist\n',
    );
    expect(status).toBe(1);
  });
});
