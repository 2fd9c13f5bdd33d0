/** The public API: what a program that embeds orgctl may import. */
export { main } from './cli/main.ts';
