/** A text and what is told about it, each as "line:column message; help". */
export interface Mistake {
  readonly text: string;
  readonly says: readonly string[];
}
