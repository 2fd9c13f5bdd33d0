/** Texts by their path. */
export type Pages = ReadonlyMap<string, string>;

/** What is wrong with the written docs, a line each; empty where they are what the code says. */
export function compareDocs(wanted: Pages, written: Pages): readonly string[] {
  if (wanted.size === 0) return ['nothing was generated, so there is nothing to compare'];
  if (written.size === 0) return ['no generated page was found, so there is nothing to compare'];
  const problems = Array.from(wanted, ([path, text]) => {
    const found = written.get(path);
    if (found === undefined) return `missing: ${path}`;
    return found === text ? '' : `stale: ${path}`;
  });
  const surplus = Array.from(written.keys()).filter((path) => !wanted.has(path));
  return [...problems.filter((each) => each !== ''), ...surplus.map((path) => `surplus: ${path}`)].toSorted();
}
