/** Whether a kept file was damaged, or taken away by another run between finding and opening it: it is made again. */
export function isDamagedCache(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return /^SQLITE_(CORRUPT|NOTADB|IOERR|CANTOPEN)/.test(code);
}

/** Says in the environment that everything is to be read again, whatever was kept. */
export const rebuildVariable = 'ORGCTL_REBUILD';
