import { files, orgYaml } from '../reshape/music-org.ts';
import { runInTerminal, type KeyPress } from './run-in-terminal.ts';

export const down = '\u001b[B';
export const escape = '\u001b';
export const interrupt = '\u0003';
export const endOfInput = '\u0004';

/** Keys at the question that begins so, as soon as it is asked. */
export function at(question: string, keys: string): KeyPress {
  return { when: new RegExp(`\\? ${question}`), keys, isNext: true };
}

/** Types part of a name at a question, and takes what is found first. */
export function find(question: string, typed: string, found: string): readonly KeyPress[] {
  const list = new RegExp(`${typed}\\s+❯ ${found}[^❯]*esc back`);
  return [at(question, typed), { when: list, keys: '\r', isNext: true }];
}

/** The places of the menu below a plan. */
const menu = { more: '', lines: down, save: down.repeat(2), apply: down.repeat(3), leave: down.repeat(4) };

export function choose(choice: keyof typeof menu): KeyPress {
  return at(String.raw`\d+ operations? planned`, `${menu[choice]}\r`);
}

/** The question before anything is written. */
export function write(keys: string): KeyPress {
  return { when: /\[y\/N\]/, keys, isNext: true };
}

export const aPlayer = find('Which squad', 'lay', 'player');

/** One operation, up to where the plan is shown: cy changes tribe. */
export const move: readonly KeyPress[] = [
  ...aPlayer,
  ...find('What is to be done', 'mov', 'move'),
  at('move: who', `${down}${down} \r`),
  ...find('move: where to', 'bil', 'billing'),
  at('move: anything else', '\r'),
  at('move: cy', '\r'),
];

export const moveLine = 'reshape move cy --to billing --from player --chapter web-money';

/** Another one, which makes an error. */
export const mistake: readonly KeyPress[] = [
  ...aPlayer,
  ...find('What is to be done', 'set', 'set '),
  at('set: what', 'until=2026-01-01\r'),
  at('set: what', '\r'),
];

interface Held {
  readonly status: number;
  /** What is on the screen before the end. */
  readonly said: string;
  /** The lines before the end that did not fit, as far as they did. */
  readonly broken: readonly string[];
  /** org.yaml afterwards, and the names of what is in the folder. */
  readonly written: string;
}

/** A session, or another run, and what there is afterwards. */
export async function session(
  presses: readonly KeyPress[],
  columns = 100,
  line = 'reshape --color never',
): Promise<Held> {
  const { lines } = await runInTerminal([], {
    columns,
    rows: 40,
    files,
    env: { ORGCTL_TODAY: '2026-11-23' },
    script: `"$ORGCTL" ${line}; echo "exit $?"; cat org.yaml; ls -A1`,
    presses,
  });
  const whole = lines.map(({ text, isRest }, index) => (isRest || index === 0 ? text : `\n${text}`)).join('');
  const [said = '', status = '', written = ''] = whole.split(/^exit (\d+)$/m);
  const end = lines.findIndex(({ text }) => /^exit \d+$/.test(text));
  const broken = lines.filter((_, index) => index + 1 < end && lines[index + 1]?.isRest === true);
  return { status: Number(status), said, broken: broken.map(({ text }) => text), written: written.trim() };
}

/** The file as it was, and nothing beside it. */
export const untouched = `${orgYaml}org.yaml`;
