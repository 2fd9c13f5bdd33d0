import { nearest as nearestWord } from '../../diagnostics/nearest.ts';
import { UserError } from '../../diagnostics/user-error.ts';
import type { Store } from '../../store/open-store.ts';
import type { Named } from '../names.ts';
import { findReference, type Resolved } from '../resolve.ts';
import { entityKinds } from '../../model/kinds.ts';
import { meantReference } from '../meant-reference.ts';
import type { Scope } from '../scope.ts';
import { addressOf, isSameRepo } from './address.ts';
import { noAnswer, type WhoAnswer } from './answer.ts';
import { whoOfComponent } from './component.ts';
import { componentRows } from './components.ts';
import { contactsOf, type Contacts } from './contacts.ts';
import { whoOfGroup } from './group.ts';
import { whoOfOrg } from './org.ts';
import { componentsAt, componentsBelow, type Place } from './path.ts';
import { whoOfPerson } from './person.ts';
import { allTerms, findTerms, squadsOwning, termOf, whoOfTerm } from './term.ts';

/** What the working folder says of a word that may be a path. */
export interface LocatedPlace extends Place {
  /** Whether there is such a file or folder. */
  readonly exists: boolean;
}

/** How a word is looked at: `note` is what is worth saying about it, such as that it has another id now. */
export interface WhoRequest {
  readonly written: string;
  readonly locate: (word: string) => LocatedPlace;
  readonly note: (text: string) => void;
}

/**
 * Whom to ask about whatever a word means: an entity, else a repository, a system, a skill and the like, else a path.
 * Throws a UserError (2) where nothing or more than one entity is called so.
 */
export function who(store: Pick<Store, 'rows' | 'first'>, request: WhoRequest): WhoAnswer {
  const contacts = contactsOf(store);
  const { written } = request;
  if (written.toLowerCase() === 'org') return whoOfOrg(contacts);
  const found =
    byPrefix(contacts, request) ??
    byAddress(contacts, request) ??
    (written.includes('/') ? (byRepo(contacts, written) ?? byPath(contacts, request)) : undefined) ??
    byReference(contacts, request) ??
    byTerm(contacts, written) ??
    byPath(contacts, request);
  if (found === undefined) throw nothingFound(store, written);
  return found;
}

/** `skill:kafka`, `repo:owner/name` and `path:src` say what is meant. */
function byPrefix(contacts: Contacts, request: WhoRequest): WhoAnswer | undefined {
  const colon = request.written.indexOf(':');
  if (colon < 1) return undefined;
  const [prefix, word] = [request.written.slice(0, colon), request.written.slice(colon + 1)];
  const term = termOf(prefix);
  if (term !== null) {
    const found = findTerms(contacts.store, word, term);
    return found.length === 0 ? undefined : whoOfTerm(contacts, found);
  }
  if (prefix === 'repo') return byRepo(contacts, word);
  return prefix === 'path' ? byPath(contacts, { ...request, written: word }, true) : undefined;
}

function byReference(contacts: Contacts, { written, note }: WhoRequest): WhoAnswer | undefined {
  const found = findReference(contacts.store, written);
  if (found === undefined) return undefined;
  if (found.note !== null) note(found.note);
  const isWord = written.toLowerCase() === found.id.toLowerCase();
  const others = isWord ? findTerms(contacts.store, found.id, null) : [];
  return { ...whoOf(contacts, found), also: others.map(({ term, word }) => `${term}:${word}`) };
}

/** The answer about one entity. */
function whoOf(contacts: Contacts, { kind, id }: Pick<Resolved, 'kind' | 'id'>): WhoAnswer {
  if (kind === 'component') return whoOfComponent(contacts, id);
  return kind === 'person' ? whoOfPerson(contacts, id) : whoOfGroup(contacts, kind, id);
}

function byTerm(contacts: Contacts, word: string): WhoAnswer | undefined {
  const found = findTerms(contacts.store, word, null);
  return found.length === 0 ? undefined : whoOfTerm(contacts, found);
}

/** An address that was copied: of a file, a repository, or of what a component says of itself. */
function byAddress(contacts: Contacts, { written }: WhoRequest): WhoAnswer | undefined {
  if (!written.includes('://') && !written.includes('@')) return undefined;
  const linked = contacts.store.rows(
    `SELECT id FROM v_component WHERE docs = :url OR runbook = :url
     UNION
     SELECT link.id FROM link JOIN v_component AS live ON live.id = link.id WHERE link.kind = 'component' AND url = :url`,
    { url: written },
  );
  if (linked.length > 0) {
    return several(
      contacts,
      'address',
      written,
      linked.map((row) => String(row['id'])),
    );
  }
  const address = addressOf(written);
  if (address === null) return undefined;
  const { repo, path, isFolder } = address;
  const inRepo = path === null ? undefined : whoOfPlace(contacts, { repo, path, isFolder });
  return inRepo ?? byRepo(contacts, repo);
}

function byRepo(contacts: Contacts, written: string): WhoAnswer | undefined {
  const repos = contacts.store
    .rows(`SELECT DISTINCT repo FROM v_component WHERE repo IS NOT NULL`)
    .map((row) => String(row['repo']));
  const same = repos.filter((repo) => isSameRepo(repo, written.replace(/\/$/, '')));
  const [first] = same;
  if (first === undefined) return undefined;
  const rows = contacts.store.rows(
    `SELECT id FROM v_component WHERE repo IN (SELECT value FROM json_each(:repos)) ORDER BY tier IS NULL, tier, id`,
    { repos: JSON.stringify(same) },
  );
  return several(
    contacts,
    'repository',
    first,
    rows.map((row) => String(row['id'])),
  );
}

/** A word is taken for a path where there is such a file, or where it looks like one. */
function byPath(contacts: Contacts, { written, locate }: WhoRequest, isSure = false): WhoAnswer | undefined {
  const place = locate(written);
  if (!isSure && !place.exists && !/[./]/.test(written)) return undefined;
  return whoOfPlace(contacts, place);
}

function whoOfPlace(contacts: Contacts, place: Place): WhoAnswer | undefined {
  const matches = componentsAt(contacts.store, place).map(({ component, pattern, repo, decides }) => ({
    component: contacts.named('component', component),
    pattern: pattern.written,
    repo,
    decides,
  }));
  const deciding = matches.filter(({ decides }) => decides).map(({ component }) => component.id);
  const ids =
    deciding.length > 0 || place.isFolder === false ? deciding : componentsBelow(contacts.store, place);
  if (ids.length === 0) return undefined;
  return {
    ...several(contacts, 'path', place.path === '' ? '.' : place.path, Array.from(new Set(ids))),
    matches,
  };
}

/** Several components as a table, with the squads that own most of them; of a single one everything. */
function several(
  contacts: Contacts,
  subject: 'repository' | 'path' | 'address',
  target: string,
  ids: readonly string[],
): WhoAnswer {
  const [only, ...others] = ids;
  if (only !== undefined && others.length === 0) {
    return { ...whoOfComponent(contacts, only), subjects: [subject], target };
  }
  return {
    ...noAnswer,
    subjects: [subject],
    target,
    contacts: squadsOwning(contacts, ids),
    components: componentRows(contacts, ids),
  };
}

/** Of an answer what the filters leave: components, groups and people that are only a part of it. */
export function inScope(answer: WhoAnswer, scope: Scope): WhoAnswer {
  const isIn = (each: Named | null) => each === null || scope.has(each.kind, each.id);
  return {
    ...answer,
    contacts:
      answer.entity === null ? answer.contacts.filter((contact) => isIn(contact.who)) : answer.contacts,
    knowers: answer.knowers.filter((contact) => isIn(contact.who)),
    components: answer.components.filter(({ component }) => isIn(component)),
  };
}

function nothingFound(store: Pick<Store, 'rows'>, written: string): UserError {
  const repos = store.rows(`SELECT DISTINCT repo FROM component WHERE repo IS NOT NULL`);
  const words = [...repos.map((row) => String(row['repo'])), ...allTerms(store)];
  const isTerm = termOf(written.split(':')[0] ?? '') !== null;
  const bare = isTerm ? written.slice(written.indexOf(':') + 1) : written;
  const prefix = isTerm ? written.slice(0, written.indexOf(':') + 1) : '';
  const called = isTerm ? undefined : meantReference(store, written, entityKinds);
  const word = called === undefined ? nearestWord(bare, words) : undefined;
  return new UserError(
    2,
    `nothing is called ${JSON.stringify(written)}, and no component has it as its repository or path`,
    called ?? (word === undefined ? 'orgctl list shows what there is' : `did you mean ${prefix}${word}?`),
  );
}
