import inquirer from 'inquirer';
import { cutText, wrapLines } from '../../render/fit.ts';
import type { Style } from '../../render/style.ts';
import { textWidth, widestOf } from '../../render/text-width.ts';
import { visible } from '../../render/visible.ts';
import { foldMarks } from '../../store/fold.ts';
import type { Answer, Choice, Prompt } from './prompt.ts';

/** How big the terminal is, in characters. */
export interface Room {
  readonly columns: number;
  readonly rows: number;
}

/** What stands around a list: the question, an empty line, what is cut in it, the keys. */
const aroundList = 8;

/** What stands before a choice: the pointer and the box. */
const beforeChoice = 5;

/** More than that nobody looks through, and drawing them takes long. */
const mostShown = 100;

/** A question as inquirer takes it. */
export function questionOf(prompt: Prompt, earlier: Answer | undefined, room: Room, style: Style) {
  // A list says below it which keys there are.
  const message = prompt.type === 'type' ? `${prompt.message} (esc back)` : prompt.message;
  const asked = {
    name: 'answer' as const,
    message: wrapLines(visible(message), Math.max(10, room.columns - 4)).join('\n  '),
    pageSize: Math.max(3, Math.min(15, room.rows - aroundList)),
    theme: themeOf(style),
  };
  if (prompt.type === 'type') {
    const { whyNot, proposed } = prompt;
    return {
      ...asked,
      type: 'input' as const,
      default: typeof earlier === 'string' ? earlier : proposed,
      prefill: 'editable',
      validate: (text: string) => whyNot(text.trim()) ?? true,
    };
  }
  const draw = drawer(prompt.choices, room);
  const first = prompt.type === 'find' ? prompt.proposed : undefined;
  const proposed = { default: typeof earlier === 'string' ? earlier : first };
  switch (prompt.type) {
    case 'find': {
      const find = finder(prompt.choices);
      // What was answered before is seen, however long the list is.
      const isFar = prompt.choices.findIndex(({ value }) => value === earlier) >= mostShown;
      const rank = ({ value }: Choice) => (isFar && value === earlier ? 0 : 1);
      const source = (typed: string | undefined) => {
        const found = find(typed ?? '').toSorted((one, other) => rank(one) - rank(other));
        const shown = found.slice(0, mostShown).map(draw);
        const more = new inquirer.Separator(`… and ${found.length - mostShown} more: type part of the name`);
        return found.length > mostShown ? [...shown, more] : shown;
      };
      return { ...asked, ...proposed, type: 'search' as const, source };
    }
    case 'choose':
      return {
        ...asked,
        ...proposed,
        type: 'select' as const,
        loop: false,
        choices: prompt.choices.map(draw),
      };
    case 'pick':
      return {
        ...asked,
        type: 'checkbox' as const,
        loop: false,
        validate: (picked: readonly unknown[]) =>
          picked.length > 0 || prompt.mayBeNone || 'pick at least one with the space bar',
        shortcuts: { invert: '' },
        choices: prompt.choices.map((choice) => ({
          ...draw(choice),
          checked: typeof earlier === 'object' ? earlier.includes(choice.value) : choice.isPicked === true,
        })),
      };
  }
}

/** Draws choices in two columns that fit the terminal; what is cut is told below the list. */
function drawer(choices: readonly Choice[], { columns }: Room) {
  const width = Math.max(10, columns - beforeChoice);
  const detailed = choices.filter(({ detail }) => detail !== undefined);
  const room = Math.min(widestOf(detailed.map(({ text }) => text)), Math.max(20, Math.floor(width * 0.6)));
  return (choice: Choice) => {
    const text = visible(choice.text);
    const detail = visible(choice.detail ?? '');
    const told = cutText(text, detail === '' ? width : room);
    const whole = detail === '' ? told : `${told}${' '.repeat(room - textWidth(told) + 2)}${detail}`;
    const name = cutText(whole, width);
    const isCut = name !== whole || told !== text;
    const description = wrapLines([text, detail].filter((part) => part !== '').join(': '), columns - 1);
    return { value: choice.value, name, ...(isCut ? { description: description.join('\n') } : {}) };
  };
}

/** Finds what has every typed word in it, whatever case and accents; first what begins with what was typed. */
function finder(choices: readonly Choice[]): (typed: string) => readonly Choice[] {
  const known = choices.map((choice) => ({
    choice,
    folded: foldMarks(`${choice.text} ${choice.detail ?? ''}`),
  }));
  return (typed) => {
    // The tabulator takes over what is shown, and that may be cut.
    const text = foldMarks(typed.replace('…', '').trim());
    const words = text.split(/\s+/);
    const found = known.filter(
      ({ choice, folded }) => choice.isAlways === true || words.every((word) => folded.includes(word)),
    );
    const isFirst = ({ choice, folded }: (typeof known)[number]) =>
      folded.startsWith(text) || foldMarks(choice.value).startsWith(text);
    if (text === '') return choices;
    const always = found.filter(({ choice }) => choice.isAlways === true);
    const others = found.filter((each) => !always.includes(each));
    const ordered = [...others.filter(isFirst), ...others.filter((each) => !isFirst(each)), ...always];
    return ordered.map(({ choice }) => choice);
  };
}

function themeOf({ bold, dim, red }: Style) {
  return {
    style: {
      message: (text: string) => bold(text),
      description: (text: string) => text,
      error: (text: string) => red(text),
      keysHelpTip: (keys: readonly (readonly [string, string])[]) =>
        dim([...keys, ['esc', 'back']].map((key) => key.join(' ')).join(' · ')),
    },
  };
}
