/** Every exit code, and what it says; docs/cli.md lists them. */
export const exitCodes = {
  done: { code: 0, meaning: 'done' },
  no: {
    code: 1,
    meaning: 'the answer is no: findings at or above --fail-on, or a report that was asked for a verdict',
  },
  usage: { code: 2, meaning: 'the command itself is wrong' },
  input: {
    code: 3,
    meaning: 'the input cannot be used: missing, unreadable, no YAML, refused SQL, nothing to check',
  },
  refused: { code: 4, meaning: 'refused: not confirmed, stale, or it would break a rule of error severity' },
  bug: { code: 70, meaning: 'a bug in orgctl' },
  interrupted: { code: 130, meaning: 'interrupted' },
} as const;

/** One of the numbers above. */
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]['code'];
