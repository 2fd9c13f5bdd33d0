import { pathToFileURL } from 'node:url';
import { resolve } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Whether a terminal knows links (OSC 8), by what it says of itself; FORCE_HYPERLINK decides where it is set. NO_COLOR
 * is about colours and does not matter.
 */
export function knowsLinks(env: Environment, isTerminal: boolean): boolean {
  const forced = env['FORCE_HYPERLINK'];
  if (forced !== undefined && forced !== '') return forced !== '0' && forced !== 'false';
  if (!isTerminal || env['TERM'] === 'dumb' || isSet(env, 'CI') || isSet(env, 'TEAMCITY_VERSION'))
    return false;
  const program = env['TERM_PROGRAM'] ?? '';
  const since = firstVersions[program];
  if (since !== undefined) return isAtLeast(env['TERM_PROGRAM_VERSION'] ?? '', since);
  // Inside screen and other multiplexers the variables of the outer terminal are still there.
  if (/^(screen|tmux)/.test(env['TERM'] ?? '')) return false;
  return (
    ['WT_SESSION', 'KITTY_WINDOW_ID', 'DOMTERM'].some((name) => isSet(env, name)) ||
    Number(env['VTE_VERSION'] ?? '0') > 5000 ||
    Number(env['KONSOLE_VERSION'] ?? '0') >= 201_200 ||
    /^(xterm-kitty|xterm-ghostty|alacritty|foot|contour)/.test(env['TERM'] ?? '')
  );
}

/** The first version of each program that knows links. */
const firstVersions: Readonly<Record<string, readonly number[]>> = {
  'iTerm.app': [3, 1],
  WezTerm: [20_200_620],
  vscode: [1, 72],
  ghostty: [1],
  zed: [0],
  rio: [0],
  Hyper: [2],
  Tabby: [1],
  tmux: [3, 4],
};

function isAtLeast(version: string, least: readonly number[]): boolean {
  const parts = (version.match(/\d+/g) ?? []).map(Number);
  for (const [index, wanted] of least.entries()) {
    const part = parts[index] ?? 0;
    if (part !== wanted) return part > wanted;
  }
  return true;
}

function isSet(env: Environment, name: string): boolean {
  return (env[name] ?? '') !== '';
}

/** Longer ones some terminals take for an attack. */
const longestUrl = 2000;

/** A text that leads to an address; the text alone where the address is not one of the web or of mail. */
export function linkTo(text: string, url: string): string {
  const address = URL.canParse(url) ? new URL(url) : undefined;
  const isKnown = address !== undefined && /^(https?|mailto):$/.test(address.protocol);
  return isKnown ? escaped(text, address.href) : text;
}

/**
 * A place as a link to the file. Terminals that find `file:line:column` in what is printed open the very line, which a
 * link to a file cannot say but in kitty, so they get none.
 */
export function placeLink(
  env: Environment,
  cwd: string,
): (text: string, file: string, line: number) => string {
  if (['vscode', 'zed', 'iTerm.app'].includes(env['TERM_PROGRAM'] ?? '')) return (text) => text;
  const isKitty = (env['TERM'] ?? '') === 'xterm-kitty' || isSet(env, 'KITTY_WINDOW_ID');
  return (text, file, line) =>
    escaped(text, `${pathToFileURL(resolve(cwd, file)).href}${isKitty ? `#${line}` : ''}`);
}

/** Only printable ASCII goes into the sequence, so that no address can end it and go on with another. */
function escaped(text: string, href: string): string {
  if (href.length > longestUrl || !/^[!-~]+$/.test(href)) return text;
  return `\u001b]8;;${href}\u001b\\${text}\u001b]8;;\u001b\\`;
}

/** The same text without its links. */
export function withoutLinks(text: string): string {
  // oxlint-disable-next-line no-control-regex
  return text.replaceAll(/\u001b\]8;;[!-~]*?\u001b\\/g, '');
}
