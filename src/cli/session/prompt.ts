/** One way to answer. */
export interface Choice {
  /** What the answer is; `goBack` for one step back. */
  readonly value: string;
  /** What it is called: `Ada Abara (ada-abara)`. */
  readonly text: string;
  /** What helps to tell it from others: "backend, search". */
  readonly detail?: string;
  /** Whether it is picked unless somebody says otherwise. */
  readonly isPicked?: true;
  /** Whether it stays in the list whatever was typed. */
  readonly isAlways?: true;
}

interface Said {
  readonly message: string;
}

/** One is found by typing part of it. */
export interface FindPrompt extends Said {
  readonly type: 'find';
  readonly choices: readonly Choice[];
  /** What is taken where nothing is typed; the first where nothing is proposed. */
  readonly proposed?: string | undefined;
}

/** One of a few is chosen. */
export interface ChoosePrompt extends Said {
  readonly type: 'choose';
  readonly choices: readonly Choice[];
}

/** Several are picked with the space bar. */
export interface PickPrompt extends Said {
  readonly type: 'pick';
  readonly choices: readonly Choice[];
  /** Whether nothing is an answer, too. */
  readonly mayBeNone: boolean;
}

/** A text is typed. */
export interface TypePrompt extends Said {
  readonly type: 'type';
  /** What stands there already. */
  readonly proposed?: string;
  /** What is wrong with a text, and the way out; null where nothing is. */
  readonly whyNot: (text: string) => string | null;
}

export type Prompt = FindPrompt | ChoosePrompt | PickPrompt | TypePrompt;

/** What was chosen or typed; a list of what was picked. */
export type Answer = string | readonly string[];

/** What somebody answers who wants to answer the question before again. */
export const goBack = Symbol('back');

/** Whoever asks somebody. */
export interface Prompter {
  /**
   * Asks; `earlier` is what was answered before somebody went back. Throws `Interrupted` on Ctrl-C and at the end of input.
   */
  ask(prompt: Prompt, earlier?: Answer): Promise<Answer | typeof goBack>;
  /** Something else was written: the answers above it stay, whoever goes back. */
  stand(): void;
}
