import { setFlagsFromString } from 'node:v8';

/**
 * Does what keeps nearly all that it makes. V8 begins with little room for what is new and doubles it each time it is
 * full, copying what is still needed: with much room at once 10,000 people take 4 % less time and 10 MB less. Where it
 * finds that what a function makes is kept, it throws away the function's fast code: in the middle of parsing that costs
 * 10 ms of 300 at 1,000 people.
 */
export function withRoom<Result>(action: () => Result): Result {
  // It is known that these have the flags; any other would print that it does not know them.
  if (!/^1[12]\./.test(process.versions.v8)) return action();
  setFlagsFromString('--semi-space-growth-factor=16');
  setFlagsFromString('--no-allocation-site-pretenuring');
  try {
    return action();
  } finally {
    // As they were: kept code is only taken where all flags are the same.
    setFlagsFromString('--semi-space-growth-factor=2');
    setFlagsFromString('--allocation-site-pretenuring');
  }
}
