/** What has a number. */
export interface NumberedSubject {
  readonly kind: string;
  readonly id: string;
  readonly number: number;
  /** false for what is only named. */
  readonly isRead: boolean;
}

/** The numbers of `subject`. */
export interface SubjectNumbers {
  readonly orgNumber: number;
  /** The number of an entity that is read. */
  ofEntity(kind: string, id: string): number;
  /** The number of whatever is named, read or not. */
  ofNamed(kind: string, id: string): number;
  /** All that have been given so far. */
  given(): Iterable<NumberedSubject>;
}

/** Numbers everything in the order in which it is first met. */
export function subjectNumbers(): SubjectNumbers {
  const orgNumber = 0;
  const numbers = new Map<string, Map<string, number>>([['org', new Map([['org', orgNumber]])]]);
  const isRead = [true];
  const ofNamed = (kind: string, id: string) => {
    const ofKind = numbers.get(kind) ?? new Map<string, number>();
    if (ofKind.size === 0) numbers.set(kind, ofKind);
    const known = ofKind.get(id);
    if (known !== undefined) return known;
    const number = isRead.push(false) - 1;
    ofKind.set(id, number);
    return number;
  };
  return {
    orgNumber,
    ofNamed,
    ofEntity(kind, id) {
      const number = ofNamed(kind, id);
      isRead[number] = true;
      return number;
    },
    *given() {
      for (const [kind, ofKind] of numbers) {
        for (const [id, number] of ofKind) yield { kind, id, number, isRead: isRead[number] === true };
      }
    },
  };
}
