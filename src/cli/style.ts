import { Chalk, type ChalkInstance } from 'chalk';
import { plain, type Page, type Style } from '../render/style.ts';
import { knowsLinks, linkTo, placeLink } from './links.ts';
import type { Output, Shell } from './shell.ts';

/** `--color`: as the terminal and the environment say, or always, or never. */
export const colorModes = ['auto', 'always', 'never'] as const;

export type ColorMode = (typeof colorModes)[number];

/**
 * How to write to a stream: colour by `--color`, NO_COLOR, FORCE_COLOR and the terminal, in this order; links where the
 * terminal knows them, and never with `--color never`.
 */
export function pageOf(shell: Shell, output: Output, mode: ColorMode): Page {
  const { env, cwd } = shell;
  const colours = hasColor(shell, output, mode) ? coloured(new Chalk({ level: 1 })) : plain;
  const hasLinks = mode !== 'never' && knowsLinks(env, output.isTerminal);
  return {
    style: hasLinks ? { ...colours, link: linkTo, place: placeLink(env, cwd) } : colours,
    isTerminal: output.isTerminal,
    width: output.isTerminal ? output.columns : Infinity,
    isDumb: env['TERM'] === 'dumb',
  };
}

function hasColor(shell: Shell, output: Output, mode: ColorMode): boolean {
  if (mode !== 'auto') return mode === 'always';
  if ((shell.env['NO_COLOR'] ?? '') !== '') return false;
  const forced = shell.env['FORCE_COLOR'];
  if (forced !== undefined && forced !== '') return forced !== '0' && forced !== 'false';
  return output.isTerminal && shell.env['TERM'] !== 'dumb';
}

function coloured({ bold, dim, red, yellow, green, blue }: ChalkInstance): Style {
  return {
    bold: (text) => bold(text),
    dim: (text) => dim(text),
    red: (text) => red(text),
    yellow: (text) => yellow(text),
    green: (text) => green(text),
    blue: (text) => blue(text),
    link: plain.link,
    place: plain.place,
  };
}
