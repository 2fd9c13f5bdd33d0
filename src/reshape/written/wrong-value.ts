import { UserError } from '../../diagnostics/user-error.ts';
import type { EntityKind, EntityRef, Field } from '../../model/field.ts';
import { fieldTables } from '../../model/kinds.ts';
import { resolveReference } from '../../queries/resolve.ts';
import { wrongScalar } from '../../source/read-scalar.ts';
import type { Store } from '../../store/open-store.ts';
import { isList, type YamlValue } from '../../yaml/value.ts';
import type { Refusal } from '../operation.ts';

/** Why a field of something, `type` or `confirmed.by`, cannot have a value; none where it can. */
export function wrongValue(
  store: Store,
  ref: EntityRef,
  path: string,
  value: YamlValue | undefined,
): readonly Refusal[] {
  const [name = '', part] = path.split('.');
  const table: Readonly<Record<string, Field>> = fieldTables[ref.kind];
  const field = Object.hasOwn(table, name) ? table[name] : undefined;
  const texts = (isList(value) ? value : [value]).filter((each) => typeof each === 'string');
  return texts.flatMap((text) => {
    const wrong = field === undefined ? undefined : mistakeOf(store, ref, field, part, text);
    if (wrong === undefined) return [];
    const message = `${path} of ${ref.kind} ${ref.id}${wrong.why}`;
    return [{ id: 'value-is-read', message, help: wrong.help }];
  });
}

interface Mistake {
  /** What is behind the field, and of what it is. */
  readonly why: string;
  readonly help: string;
}

function mistakeOf(
  store: Store,
  own: EntityRef,
  field: Field,
  part: string | undefined,
  text: string,
): Mistake | undefined {
  switch (field.type) {
    case 'texts':
    case 'textMap':
      return undefined;
    case 'reference':
    case 'referenceMap':
      return nothingThere(store, own, [field.to], text);
    case 'references':
      return text === field.none ? undefined : nothingThere(store, own, field.to, text);
    case 'record': {
      const inner = field.fields[part ?? ''];
      return inner === undefined ? undefined : mistakeOf(store, own, inner, undefined, text);
    }
    case 'records': {
      const key = field.bare ? field.fields[field.key] : undefined;
      return key === undefined ? undefined : mistakeOf(store, own, key, undefined, text);
    }
    default: {
      const wrong = wrongScalar(field, text);
      return wrong === undefined
        ? undefined
        : { why: ` is ${JSON.stringify(text)}, expected ${wrong.expected}`, help: wrong.help };
    }
  }
}

/** A reference is written as the id, whatever else somebody is called. */
function nothingThere(
  store: Store,
  own: EntityRef,
  kinds: readonly EntityKind[],
  text: string,
): Mistake | undefined {
  const ids = kinds.map((kind) => `${kind}:${own.id}`);
  if (text === '' || (kinds.includes(own.kind) && (text === own.id || ids.includes(text)))) return undefined;
  try {
    const { kind, id } = resolveReference(store, text, kinds);
    if ([id, `${kind}:${id}`].includes(text)) return undefined;
    return {
      why: ` is ${JSON.stringify(text)}, which is not its id`,
      help: `write ${kind === kinds[0] ? id : `${kind}:${id}`}`,
    };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { why: `: ${error.message}`, help: error.help };
  }
}
