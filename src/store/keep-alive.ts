import type { Database } from 'better-sqlite3';

/** What the driver has made, where it must not be given back. */
const kept: unknown[] = [];

/** Whether this Node is one of those that `keepAlive` is about, or may become one with its next release. */
const isNeeded = Number(process.versions.node.split('.', 1)[0]) > 20;

/**
 * From 24.19 on Node ends the process, with a stack of its own, when the garbage collector frees what version 12 of the
 * driver has made (WiseLibs/better-sqlite3#1515), and version 13 does not run on Node 20. So on newer Nodes a database,
 * its statements and their iterators are kept until the end; what they hold of SQLite is given back by `close`.
 */
export function keepAlive(db: Database): Database {
  if (!isNeeded) return db;
  kept.push(db);
  // oxlint-disable-next-line typescript/unbound-method
  db.prepare = keepingResults(db.prepare, (statement) => {
    // oxlint-disable-next-line typescript/unbound-method
    statement.iterate = keepingResults(statement.iterate);
  });
  return db;
}

/** The same function, whose results are kept; a proxy, since it has a type of its own for each shape of rows. */
function keepingResults<F extends (...given: never[]) => unknown>(
  make: F,
  prepare?: (result: ReturnType<F>) => void,
): F {
  return new Proxy(make, {
    apply(target, self, given) {
      const result: ReturnType<F> = Reflect.apply(target, self, given);
      kept.push(result);
      prepare?.(result);
      return result;
    },
  });
}
