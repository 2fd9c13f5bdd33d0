import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { runInTerminal } from '../terminal/run-in-terminal.ts';

const files = {
  'org.yaml': `version: 1
org: {name: Tonearm}
squads: {search: {name: Search}, radio: {}}
components: {lyrics: {owner: search}, search: {}}
people: {ada: {name: Ada Abara}, gone: {until: 2020-01-31}}
`,
  'an answer.json': '{}',
  // Is found by its name, as a person has it, and says what it is given.
  'bin/orgctl': `#!/bin/sh
if [ "$1" = completion ]; then exec "$ORGCTL" "$@"; fi
printf '<ran'
printf ' [%s]' "$@"
printf '>\\n'
`,
};

const prompt = 'ready> ';

/** How each shell is started without the settings of whoever runs the tests, and taught. */
const shells = {
  bash: {
    script: 'bash --norc --noprofile -i',
    teach: 'eval "$(orgctl completion bash)"',
  },
  zsh: {
    script: 'zsh -f -i',
    teach: 'autoload -Uz compinit && compinit -u -D; eval "$(orgctl completion zsh)"',
  },
  fish: {
    script: `fish --no-config -i -C 'function fish_prompt; echo -n "${prompt}"; end'`,
    teach: 'orgctl completion fish | source',
  },
};

const names = ['bash', 'zsh', 'fish'] as const;

/** What is typed before the Tab key, and what then is run: only one thing fits. */
const cases: readonly (readonly [typed: string, ran: string])[] = [
  ['orgctl expl', '[explain]'],
  ['orgctl check --fail', '[check] [--fail-on]'],
  ['orgctl check --only peo', '[check] [--only] [people]'],
  ['orgctl check --only ownership,peo', '[check] [--only] [ownership,people]'],
  ['orgctl check --only=ownership,peo', '[check] [--only=ownership,people]'],
  ['orgctl reshape move ad\t--t\tra', '[reshape] [move] [ada] [--to] [radio]'],
  ['orgctl reshape split search --people ui=ad', '[reshape] [split] [search] [--people] [ui=ada]'],
  ['orgctl reshape leave ada -- assi', '[reshape] [leave] [ada] [--] [assign]'],
  ['orgctl gaps --squad ra', '[gaps] [--squad] [radio]'],
  ['orgctl gaps --squad=ra', '[gaps] [--squad=radio]'],
  ['orgctl show squad:se', '[show] [squad:search]'],
  ['orgctl list --owner person:', '[list] [--owner] [person:ada]'],
  ['orgctl who lyr', '[who] [lyrics]'],
  ['orgctl check squad-size squad-mini', '[check] [squad-size] [squad-minimum]'],
  ['orgctl list -f or', '[list] [-f] [org.yaml]'],
  ['orgctl gaps -o json=an', '[gaps] [-o] [json=an answer.json]'],
  // What is typed is never evaluated, and nothing is said where nothing fits.
  ["orgctl show '$(touch evaluated)' no", '[show] [$(touch evaluated)] [no]'],
  ['orgctl nonsense no', '[nonsense] [no]'],
];

describe.each(names)('%s', (name) => {
  const isThere = spawnSync(name, ['--version']).status === 0;
  const { script, teach } = shells[name];

  test.skipIf(!isThere)('completes', { timeout: 60_000 }, async () => {
    const { screen } = await runInTerminal([], {
      columns: 100,
      script: `chmod +x bin/orgctl; export PATH="$PWD/bin:$PATH" PS1='${prompt}'; ${script}; ls evaluated`,
      files,
      env: { ORGCTL_CACHE_DIR: 'cache' },
      presses: [
        { when: /ready> /, keys: `${teach}; orgctl taught\r` },
        ...cases.map(([typed], index) => ({ when: after(index + 1), keys: `${typed}\t\r` })),
        { when: after(cases.length + 1), keys: 'exit\r' },
      ],
    });
    const ran = [...screen.matchAll(/<ran (.*)>/g)].map(([, words]) => words);
    expect(ran).toEqual(['[taught]', ...cases.map(([, words]) => words)]);
    expect(screen).not.toMatch(/error|bug|command not found/);
    expect(screen).toMatch(/ls: .*evaluated.*No such file/);
  });
});

/** A prompt after so many commands that were run. */
function after(commands: number): RegExp {
  return new RegExp(`(?:<ran (?:(?!<ran )[^])*){${commands}}ready> `);
}
