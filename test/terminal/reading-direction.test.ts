import { describe, expect, test } from 'vitest';
import { keepReadingDirection } from '../../src/render/reading-direction.ts';
import { runInTerminal } from './run-in-terminal.ts';

const mark = '\u200e';

const files = {
  'org.yaml': `version: 1
squads: {search: {name: חיפוש שלנו, mission: למצוא}}
people: {noam: {name: "נועם כהן-לוי"}, layla: {name: "لَيْلَى العربي"}}
`,
};

describe('names that are read from right to left', () => {
  test('each ends with a mark, so that what stands between them stays where it is', () => {
    expect(keepReadingDirection('נועם כהן-לוי  12  لَيْلَى العربي, 3')).toBe(
      `נועם כהן-לוי${mark}  12  لَيْلَى العربي${mark}, 3`,
    );
  });

  test('everything else stays as it is', () => {
    const text = 'Ada Abara, 検索, 👩‍👧, Ω, Ж\n';
    expect(keepReadingDirection(text)).toBe(text);
  });

  test('on a terminal each has its mark, within the width', async () => {
    const args = ['query', 'SELECT id, name, mission FROM v_squad'];
    const { raw, lines } = await runInTerminal(args, { columns: 40, files });
    expect(raw).toContain(`search  חיפוש שלנו${mark}  למצוא${mark}`);
    expect(lines.filter(({ isRest }) => isRest)).toEqual([]);
  });

  test.each([
    ['in a pipe', '"$ORGCTL" query "SELECT name FROM v_person" | cat'],
    ['in json', '"$ORGCTL" query "SELECT name FROM v_person" --json'],
    ['in csv', '"$ORGCTL" query "SELECT name FROM v_person" -o csv'],
  ])('%s there is none', async (_, script) => {
    const { raw } = await runInTerminal([], { columns: 80, files, script });
    expect(raw).toContain('נועם כהן-לוי');
    expect(raw).not.toContain(mark);
  });

  test('a mark that a name brings along is shown, and turns nothing', async () => {
    const turned = { 'org.yaml': 'version: 1\nsquads: {search: {name: "\\u202eevil\\u2066"}}\n' };
    const { raw } = await runInTerminal(['query', 'SELECT name FROM v_squad'], {
      columns: 80,
      files: turned,
    });
    expect(raw).toContain(String.raw`\u202eevil\u2066`);
  });
});
