/**
 * Whether a pattern can be about a path, by a look at the letters that it begins with: for whoever asks many patterns
 * about one path, and would not read them all for that.
 */
export function mayMatch(written: string, path: string): boolean {
  const slash = written.indexOf('/');
  if (slash < 0 || slash === written.length - 1) return true;
  const fromRoot = written.slice(slash === 0 ? 1 : 0);
  const start = fromRoot.slice(0, /[*?\\]/.exec(fromRoot)?.index ?? fromRoot.length).replace(/\/$/, '');
  return path.startsWith(start);
}
