import type { EntityKind } from '../model/field.ts';
import type { Change } from '../queries/changes/change.ts';
import type { LogEntry } from './org-log.ts';

/** What is followed through the past. */
export interface Followed {
  readonly kind: EntityKind;
  readonly id: string;
}

/** The entries that are about one thing, the newest first, each with those changes alone; through its former ids. */
export function* followEntity(entries: Iterable<LogEntry>, entity: Followed): Generator<LogEntry> {
  let { id } = entity;
  const isIt = (kind: string, other: string) => kind === entity.kind && other === id;
  for (const entry of entries) {
    const { said } = entry;
    if ('broken' in said) continue;
    if ('began' in said) {
      if (said.began[entity.kind]?.includes(id) === true) {
        yield { ...entry, said: { began: { [entity.kind]: [id] } } };
      }
      continue;
    }
    const changes = said.changes.filter(
      (each) => isIt(each.kind, each.id) || each.about.some((about) => isIt(about.kind, about.id)),
    );
    if (changes.length > 0) yield { ...entry, said: { changes } };
    id = formerId(changes, entity.kind, id) ?? id;
  }
}

function formerId(changes: readonly Change[], kind: string, id: string): string | undefined {
  const renamed = changes.find((each) => each.what === 'renamed' && each.kind === kind && each.id === id);
  return typeof renamed?.before === 'string' ? renamed.before : undefined;
}
