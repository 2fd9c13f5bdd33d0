import { describe, expect, it } from 'vitest';
import { escapeUnsafe } from '../../src/render/visible.ts';
import { files } from './music-org.ts';
import { runInProcess } from './run-in-process.ts';

async function markdown(args: readonly string[], given: Readonly<Record<string, string>> = files) {
  const { status, stdout, stderr } = await runInProcess([...args, '-o', 'md', '--as-of', '2026-11-23'], {
    files: given,
  });
  return status === 0 ? `${stdout}${stderr}` : `${status} ${stderr}`;
}

describe('Markdown', () => {
  it('of show is a page with lists, links and the day', async () => {
    const page = await markdown(['show', 'squad:search']);
    expect(page).toMatch(
      /^squad \*\*Search\*\* \(search\)\n\nFind what somebody means\n\n- \*\*tribe\*\*: Music \(music\)\n/,
    );
    expect(page).toContain(
      '- **people**:\n  - Ada Lovelace (ada), backend, tech lead\n  - Bo Ek (bo), product, product owner\n',
    );
    expect(page).toContain('- **channel**: \\#search\n');
    expect(page).toContain('- **links**: board <https://board.example/search>\n');
    expect(page).toMatch(/\n\n### findings \(\d+\)\n\n- \w+ \*\*[a-z-]+\*\*: /);
    expect(page).toMatch(/\n\norg\.yaml:\d+\n\nas of 2026-11-23\n$/);
    expect(page).toBe(escapeUnsafe(page));
    expect(page).not.toContain('\n\n\n');
  });

  it('of who has first what somebody in trouble needs, and a table of several components', async () => {
    expect(await markdown(['who', 'index'])).toMatch(
      /^component \*\*index\*\*: .*\n\n- \*\*docs\*\*: <https:\/\/docs\.example\/index>\n- \*\*channel\*\*: \\#search\n- \*\*on call\*\*: none\n/,
    );
    const several = await markdown(['who', 'listening']);
    expect(several).toContain('\n\n### components (2)\n\n| component | tier | owner |');
    expect(several).toMatch(/\n\nas of 2026-11-23\n$/);
  });

  it('of tree is lists in lists', async () => {
    expect(await markdown(['tree', 'music', '--people'])).toBe(
      `tribe **Music (music)**, lead Gil, 1 squad, 2 people by main squad, 2.25 FTE, with the tribes below 2 squads, 4 people and 4 FTE

- tribe **sound**, 1 squad, 2 people by main squad, 1.75 FTE
  - play, 2 people, 1.75 FTE
    - Cy Ärlig (cy), backend, 75 %
    - di, data
- Search (search), 3 people, 2.25 FTE, product owner Bo Ek, tech lead Ada Lovelace
  - Ada Lovelace (ada), backend, tech lead
  - Bo Ek (bo), product, product owner
  - Cy Ärlig (cy), backend, 25 %

as of 2026-11-23
`,
    );
    expect(await markdown(['tree', 'di'])).toBe('person di, data, squad play\n\nas of 2026-11-23\n');
  });

  it('of me and impact are pages, too', async () => {
    const me = await markdown(['me', '--person', 'ada']);
    expect(me).toMatch(
      /^you are \*\*Ada Lovelace \(ada\)\*\*\n\n- \*\*squad\*\*: Search \(search\), \\#search/,
    );
    expect(me).toContain('\n\n### roles you hold\n\n- ');
    expect(await markdown(['impact', 'ada'])).toMatch(
      /^\*\*if Ada Lovelace \(ada\) leaves, .*\n\nas of 2026-11-23\n$/s,
    );
  });

  it('of the overview has tables of the findings and of the worst gaps, and nothing to type', async () => {
    const page = await markdown(['overview']);
    expect(page).toMatch(
      /^\*\*Tiny Music\*\*: Bring music to everyone who likes it\n\n7 people, .*; read from org\.yaml, on 2026-11-23\n\n\*\*coverage\*\*: /,
    );
    expect(page).toContain('\n\n### findings\n\n| category | error | warning | info |\n|---|---|---|---|\n');
    expect(page).toMatch(/\n\n### (the worst of )?\d+ gaps\n\n\| severity \| gap \| place \|\n/);
    expect(page).not.toContain('orgctl');
    expect(await markdown([])).toBe(page);
  });

  it('shows hostile text as it is written', async () => {
    const hostile = {
      'org.yaml': `version: 1
org: {name: "- **x** \\u001b[31m <script>", mission: "1. a [b](javascript:c) \\u0011u\\u0012"}
squads:
  a: {name: "+ \`a\` | b", mission: "    # no heading\\n- no list", links: {"[l]": "https://a.example/(x)|<y>"}, members: [p]}
people: {p: {name: "@all", email: "a@b.example"}}
components: {c: {owner: a, docs: "https://c.example/a_b*c*"}}
`,
    };
    const squad = await markdown(['show', 'squad:a'], hostile);
    expect(squad).toContain('squad **+ \\`a\\` \\| b** (a)\n\n\\# no heading - no list\n');
    expect(squad).toContain(
      '\\[l\\] [https://a.example/(x)\\|\\<y\\>](https://a.example/%28x%29%7C%3Cy%3E)\n',
    );
    expect(squad).toContain('- **people**: \\@all (p)\n');
    expect(await markdown(['show', 'p'], hostile)).toContain('- **email**: <a@b.example>\n');
    expect(await markdown(['show', 'c'], hostile)).toContain('- **docs**: <https://c.example/a_b*c*>\n');
    const org = await markdown(['tree', 'org'], hostile);
    expect(org.split('\n')[0]).toBe(
      '**- \\*\\*x\\*\\* \\\\u001b\\[31m \\<script\\>**, 0 tribes, 1 squad, 1 person, 1 FTE in squads',
    );
    expect(await markdown(['show', 'org'], hostile)).toContain(
      '\n\n1\\. a \\[b\\](javascript:c) \\\\u0011u\\\\u0012\n',
    );
  });

  it('is refused where there is none, with what there is', async () => {
    const { status, stderr } = await runInProcess(['show', 'org', '-o', 'csv'], { files });
    expect(status).toBe(2);
    expect(stderr).toContain('text, json or md');
    const topic = await runInProcess(['explain', '-o', 'md']);
    expect(topic.status).toBe(2);
    expect(topic.stderr).toContain('text or json');
  });
});
