/** Somebody has pressed Ctrl-C where a question was asked: nothing is done, and nothing more is said. */
export class Interrupted extends Error {}
