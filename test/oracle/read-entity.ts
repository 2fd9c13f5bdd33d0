import { refOf, textOf, written, type Fields } from './fields.ts';
import type { Entity, Kind, Ref } from './org.ts';

export function readEntity(
  kind: Kind | 'org',
  id: string,
  fields: Fields,
  refs: readonly (Ref | null)[],
): Entity {
  return {
    kind,
    id,
    name: textOf(fields.get('name')),
    from: textOf(fields.get('from')),
    until: textOf(fields.get('until')),
    status: textOf(fields.get('status')),
    lifecycle: kind === 'component' ? textOf(fields.get('lifecycle')) : null,
    refs: written(...refs, kind === 'org' ? null : refOf(fields.get('successor'), 'successor', kind)),
  };
}
