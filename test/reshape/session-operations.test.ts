import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Interrupted } from '../../src/cli/interrupted.ts';
import type { Answer, Prompt } from '../../src/cli/session/prompt.ts';
import { operations } from '../../src/reshape/operations/all.ts';
import { runInProcess } from '../cli/run-in-process.ts';
import { inSession } from './in-session.ts';
import { files, orgYaml } from './music-org.ts';

/** What is typed where a text is asked for: the first that is taken. */
const texts = ['coach', '2026-12-01', '0.5'];

/** What some operations need besides what is taken first. */
const needs: Readonly<
  Record<string, { readonly text?: string; readonly picked?: number; readonly more?: string }>
> = {
  form: { more: 'knows' },
  merge: { picked: 2 },
  retire: { more: 'orphan' },
  set: { text: 'name=Something' },
  split: { text: 'one-thing,other-thing' },
  swap: { picked: 2 },
  unset: { text: 'name' },
};

/** Answers for somebody who says which operation is wanted, and takes what is offered first. */
function answerTo(prompt: Prompt, operation: string, squad: string): Answer {
  const { message } = prompt;
  const { text, picked = 1, more = '' } = needs[operation] ?? {};
  if (message.startsWith('Which squad')) return squad;
  if (message.startsWith('What is to be done')) return operation;
  if (/What now|Leave/.test(message)) return 'leave';
  if (prompt.type === 'type') {
    if (message.includes('that is all')) return '';
    return [text ?? '', ...texts].find((each) => prompt.whyNot(each) === null) ?? '';
  }
  const values = prompt.choices.map(({ value }) => value);
  // What is refused cannot go on: nobody is there who would go back.
  if (values[0] === '<back>') throw new Interrupted();
  if (message.endsWith('anything else to say?')) return values.includes(more) ? more : '';
  return prompt.type === 'pick' ? values.slice(0, picked) : (values[0] ?? '');
}

/** Where what is offered first does not make sense together; that it cannot be done is said, with a way back. */
const refused = ['move-squad', 'quit', 'swap'];

describe.each(operations.map(({ id }) => [id]))('a session that asks for %s', (id) => {
  it.each(['player', ''])('of squad "%s" prints what the command does that it says', async (squad) => {
    const { status, stdout, stderr } = await inSession((prompt) => answerTo(prompt, id, squad));
    if (refused.includes(id)) return expect(status).toBe(130);
    expect({ status, stderr }).toMatchObject({ status: 0 });
    const [, line = ''] = /^orgctl (reshape .*)$/m.exec(stderr) ?? [];
    const words = [...line.matchAll(/'([^']*)'|(\S+)/g)].map(([word, quoted]) => quoted ?? word);
    expect((await runInProcess(words, { files })).stdout).toBe(stdout);
    return undefined;
  });
});

it('loses nothing of a session where the file has changed meanwhile', async () => {
  const menu = ['apply', 'leave', 'leave'];
  const { status, stderr, written } = await inSession(
    (prompt) =>
      /What now|Leave/.test(prompt.message) ? (menu.shift() ?? '') : answerTo(prompt, 'set', 'player'),
    (folder) => {
      appendFileSync(join(folder, 'org.yaml'), '# somebody else\n');
      return 'y';
    },
  );
  expect(stderr).toContain('org.yaml has changed since it was read');
  expect({ status, menu, written }).toEqual({ status: 0, menu: [], written: `${orgYaml}# somebody else\n` });
});
