/** Where something lies: a repository as `owner/name` or `host/owner/name`, and a path in it. */
export interface Address {
  readonly repo: string;
  /** null: the repository as a whole. */
  readonly path: string | null;
  readonly isFolder: boolean;
}

/**
 * Reads the address of a repository, or of a file in it, as it is copied from a browser or a clone command; null where
 * it is none. A branch is taken to be one word.
 */
export function addressOf(written: string): Address | null {
  const stripped = /^(?:https?|ssh|git):\/\/(?:[^@/]+@)?(.+)$/i.exec(written)?.[1];
  const behindColon = /^[^@/\s]+@([^:/\s]+):(.+)$/.exec(written);
  const text = stripped ?? (behindColon === null ? null : `${behindColon[1]}/${behindColon[2]}`);
  if (text === null) return null;
  const [before = '', behind = null] = text.replace(/[?#].*$/, '').split('/-/', 2);
  const [host = '', ...names] = before.split('/').filter((name) => name !== '');
  const own = behind === null ? names.slice(0, 2) : names;
  if (own.length < 2) return null;
  const repo = [host.replace(/:\d+$/, ''), ...own].join('/').replace(/\.git$/, '');
  const rest = behind === null ? names.slice(2) : behind.split('/');
  const [view = '', , ...path] = rest.filter((name) => name !== '');
  const isPath = ['blob', 'tree', 'raw', 'src', 'edit', 'blame'].includes(view) && path.length > 0;
  return {
    repo,
    path: isPath ? path.map(decoded).join('/') : null,
    isFolder: isPath && view === 'tree',
  };
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** Whether two ways of writing a repository mean the same one: without a host, the host does not count. */
export function isSameRepo(a: string, b: string): boolean {
  const [first, second] = [parts(a), parts(b)];
  const [short, long] = first.length <= second.length ? [first, second] : [second, first];
  return short.length > 0 && short.every((name, n) => name === long[long.length - short.length + n]);
}

function parts(repo: string): readonly string[] {
  const address = addressOf(repo);
  return (address?.repo ?? repo)
    .toLowerCase()
    .replace(/\.git$/, '')
    .split('/')
    .filter((name) => name !== '');
}
