import { Unicode11Addon } from '@xterm/addon-unicode11';
import xterm, { type IUnicodeVersionProvider } from '@xterm/headless';

/** How big a terminal is, in characters. */
export interface Size {
  readonly columns: number;
  readonly rows: number;
}

/** One line as a person sees it. */
export interface ScreenLine {
  readonly text: string;
  /** Whether it is the rest of a line that was wider than the terminal. */
  readonly isRest: boolean;
}

/** What a terminal shows of these bytes, all that has scrolled away included; empty lines at the end are left out. */
export async function screenOf(bytes: string, { columns, rows }: Size): Promise<readonly ScreenLine[]> {
  const terminal = new xterm.Terminal({ cols: columns, rows, scrollback: 100_000, allowProposedApi: true });
  terminal.unicode.register(joinedEmoji);
  terminal.unicode.activeVersion = joinedEmoji.version;
  await new Promise<void>((resolve) => {
    terminal.write(bytes, resolve);
  });
  const { active } = terminal.buffer;
  const lines = Array.from({ length: active.length }, (_, index) => {
    const line = active.getLine(index);
    return { text: line?.translateToString(true) ?? '', isRest: line?.isWrapped === true };
  });
  terminal.dispose();
  return lines.slice(0, lines.findLastIndex(({ text }) => text !== '') + 1);
}

/** What the library knows of single characters: CJK and emoji are two columns wide, combining marks none. */
function singleCharacters(): IUnicodeVersionProvider {
  let provider: IUnicodeVersionProvider | undefined;
  const register = (given: IUnicodeVersionProvider) => {
    provider = given;
  };
  new Unicode11Addon().activate({ unicode: { register } });
  if (provider === undefined) throw new Error('the addon gives no widths');
  return provider;
}

const single = singleCharacters();

/** What the character before was, where it matters: a zero width joiner, or the first half of a flag. */
const afterJoiner = 1;
const afterHalfFlag = 2;

/**
 * The widths of a terminal that draws a family, a flag and a skin colour as one character two columns wide: kitty,
 * WezTerm, Ghostty, iTerm2, Windows Terminal. On others a family is as wide as its members together.
 */
const joinedEmoji: IUnicodeVersionProvider = {
  version: 'joined emoji',
  wcwidth: (codePoint) => single.wcwidth(codePoint),
  charProperties: (codePoint, preceding) => {
    const before = preceding >> 3;
    const isHalfFlag = isWithin(codePoint, 0x1f1e6, 0x1f1ff);
    const isFlag = isHalfFlag && before === afterHalfFlag;
    const own = single.wcwidth(codePoint);
    const isSkin = isWithin(codePoint, 0x1f3fb, 0x1f3ff);
    const joins = preceding !== 0 && (own === 0 || before === afterJoiner || isSkin || isFlag);
    const asEmoji = isFlag || codePoint === 0xfe0f ? 2 : own;
    const width = joins ? Math.max((preceding >> 1) & 3, asEmoji) : own;
    const state = codePoint === 0x200d ? afterJoiner : isHalfFlag && !isFlag ? afterHalfFlag : 0;
    return (state << 3) | (width << 1) | (joins ? 1 : 0);
  },
};

function isWithin(codePoint: number, first: number, last: number): boolean {
  return codePoint >= first && codePoint <= last;
}
