/** What each kind of gap is; all but the last are of components. */
export const gapKinds = {
  unowned: 'nobody owns it',
  dangling: 'its owner does not exist, is gone, or has nobody',
  thin: 'too few people know it',
  deliberate: 'nobody owns it, on purpose',
  unheld: 'a responsibility that nobody holds',
} as const;
