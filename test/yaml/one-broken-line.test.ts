import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lineIndex } from '../../src/yaml/line-index.ts';
import { readYaml } from '../../src/yaml/read-yaml.ts';

const SAMPLE = readFileSync(new URL('../../org.yaml', import.meta.url), 'utf8').split('\n');

/** Each problem as "line message; help", the line counted from the broken one. */
function complaints(text: string, broken: number): readonly string[] {
  const lines = lineIndex(text);
  return readYaml(text).problems.map(({ start, message, help }) => {
    return `${lines.position(start).line - broken - 1} ${message}; ${help}`;
  });
}

/** The sample with its `occurrence`th line that fits changed by `change`. */
function breakLine(fits: RegExp, change: (line: string) => string, occurrence: number) {
  const indexes = Array.from(SAMPLE.keys()).filter((index) => fits.test(SAMPLE[index] ?? ''));
  const broken = indexes.at(occurrence) ?? -1;
  return { broken, text: SAMPLE.with(broken, change(SAMPLE[broken] ?? '')).join('\n') };
}

const SQUAD = /^ {2}[\w-]+:$/;
const FIELD = /^ {4}\w+: \w/;
const mistakes: readonly {
  readonly what: string;
  readonly fits: RegExp;
  readonly change: (line: string) => string;
  readonly says: RegExp;
}[] = [
  {
    what: 'a tab as indentation',
    fits: FIELD,
    change: (line) => line.replace(/^ +/, '\t'),
    says: /^0 this line is indented with a tab; use blanks only/,
  },
  {
    what: 'a no-break space as indentation',
    fits: FIELD,
    change: (line) => line.replace(' ', '\u00A0'),
    says: /^0 this line begins with a no-break space \(U\+00A0\), which is no indentation; write ordinary blanks$/,
  },
  {
    what: 'one blank too few before a key',
    fits: SQUAD,
    change: (line) => line.slice(1),
    says: /^0 this line is indented by 1 blank, its neighbours by 2; indent it by 2 blanks$/,
  },
  {
    what: 'one blank too few before a field',
    fits: FIELD,
    change: (line) => line.slice(1),
    says: /^0 this line is indented by 3 blanks, its neighbours by 4; indent it by 4 blanks$/,
  },
  {
    what: 'one blank too many before a field',
    fits: FIELD,
    change: (line) => ` ${line}`,
    says: /^0 this line is indented (?:by 5 blanks, its neighbours by 4|below \w+, which has a value already); indent it by 4 blanks$/,
  },
  {
    what: 'a { left open',
    fits: SQUAD,
    change: (line) => `${line} {`,
    says: /^0 the \{ that opens here is never closed; write \} behind its last item$/,
  },
  {
    what: 'a quote left open',
    fits: FIELD,
    change: (line) => line.replace(': ', ': "'),
    says: /^0 the quote " that opens here is never closed; close it: /,
  },
  {
    what: 'a key without its colon',
    fits: FIELD,
    change: (line) => line.replace(': ', ' '),
    says: /^0 .* stands where a key is expected, but has no colon; /,
  },
  {
    what: 'a key of a map without its colon',
    fits: SQUAD,
    change: (line) => line.replace(':', ''),
    says: /^0 ([\w-]+) stands where a key is expected, but has no colon; write \1: and its value/,
  },
  {
    what: 'an extra }',
    fits: /^ {4}\w+: \[.*\]$/,
    change: (line) => `${line}}`,
    says: /^0 this \} closes nothing; delete it, or write the \{ that it should close$/,
  },
  {
    what: 'an extra } behind a colon',
    fits: SQUAD,
    change: (line) => `${line}}`,
    says: /^0 this \} closes nothing; delete it, or write the \{ that it should close$/,
  },
];

describe('one broken line in a large file is one finding, on that line', () => {
  it.each(mistakes)('$what', ({ fits, change, says }) => {
    for (const occurrence of [0, 5, 12, -5]) {
      const { broken, text } = breakLine(fits, change, occurrence);
      expect(complaints(text, broken)).toEqual([expect.stringMatching(says)]);
    }
  });

  it('a dash without its blank', () => {
    for (const item of ['bela-holm', 'lena-zimmer', 'omar-ueda']) {
      const fits = new RegExp(`^ {6}- ${item}$`);
      const { broken, text } = breakLine(fits, (line) => line.replace('- ', '-'), 0);
      const says = `0 a blank is missing after this dash; write - ${item}`;
      expect(complaints(text, broken)).toEqual([says]);
    }
  });
});

describe('what opens or begins at the wrong place is one finding, wherever it is in the file', () => {
  it.each(['{', '['])('a %s behind a key', (bracket) => {
    for (let occurrence = 0; occurrence < 90; occurrence += 7) {
      const { broken, text } = breakLine(SQUAD, (line) => `${line} ${bracket}`, occurrence);
      expect(complaints(text, broken)).toEqual([
        expect.stringMatching(
          /^0 the [[{] that opens here is never closed; write [\]}] behind its last item$/,
        ),
      ]);
    }
  });

  it('one blank too many before an item in braces', () => {
    for (const person of ['luca-zimmer', 'mona-xu', 'davi-moss']) {
      const fits = new RegExp(`^ {6}- \\{person: ${person}, .*$`);
      const { broken, text } = breakLine(fits, (line) => ` ${line}`, 0);
      const says = '0 this line is indented by 7 blanks, its neighbours by 6; indent it by 6 blanks';
      expect(complaints(text, broken)).toEqual([says]);
    }
  });
});

describe('what follows from another mistake is left out', () => {
  const broken = breakLine(SQUAD, (line) => line.slice(1), 12);

  it('up to the next section, where a new one is told', () => {
    const again = SAMPLE.indexOf('components:') + 1;
    const text = broken.text
      .split('\n')
      .with(again + 1, '\tname: x')
      .join('\n');
    expect(complaints(text, broken.broken)).toEqual([
      expect.stringMatching(/^0 this line is indented by 1 blank/),
      expect.stringMatching(/^\d+ this line is indented with a tab/),
    ]);
  });

  it('but not what is wrong beyond doubt in the same section', () => {
    const text = broken.text
      .split('\n')
      .with(broken.broken + 3, '    mission: @team')
      .join('\n');
    expect(complaints(text, broken.broken)).toEqual([
      expect.stringMatching(/^0 this line is indented by 1 blank/),
      '3 @team begins with @, which YAML keeps for itself; put it in quotes: "@team"',
    ]);
  });

  it('and a no-break space within a text is none', () => {
    expect(complaints('a: |\n  x\n  \u00A0y\nb: @c\n', 0)).toEqual([
      '3 @c begins with @, which YAML keeps for itself; put it in quotes: "@c"',
    ]);
  });
});
