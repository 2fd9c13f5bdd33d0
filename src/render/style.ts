/** How words are made to stand out; in a pipe each gives the text back as it is. */
export interface Style {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly red: (text: string) => string;
  readonly yellow: (text: string) => string;
  readonly green: (text: string) => string;
  readonly blue: (text: string) => string;
  /** A text that leads to an address, on a terminal that knows links. */
  readonly link: (text: string, url: string) => string;
  /** A place as we print it, which leads to the line of the file. */
  readonly place: (text: string, file: string, line: number) => string;
}

/** Where a text goes: how wide it is, and whether a person reads it on a terminal. */
export interface Page {
  readonly style: Style;
  readonly isTerminal: boolean;
  /** Columns; Infinity in a pipe, where nothing is cut. */
  readonly width: number;
  /** Whether the terminal says that it knows nothing but letters. */
  readonly isDumb?: boolean;
}

const asItIs = (text: string) => text;

/** No colour at all. */
export const plain: Style = {
  bold: asItIs,
  dim: asItIs,
  red: asItIs,
  yellow: asItIs,
  green: asItIs,
  blue: asItIs,
  link: asItIs,
  place: asItIs,
};
