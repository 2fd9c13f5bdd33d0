/**
 * Reads or writes as often as it takes: whoever shares our standard input or output may have made it non-blocking, and
 * then EAGAIN says that nothing has come yet, or that nothing more goes in.
 */
export function patiently<T>(act: () => T): T {
  for (;;) {
    try {
      return act();
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined;
      if (code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}
