import { withEntity, withKey, withoutKey, writtenEntity, type WrittenOrg } from '../../source/written-org.ts';
import { isList } from '../../yaml/value.ts';
import { defineOperation, done, type Question, type Refusal, type ReshapeState } from '../operation.ts';
import { notThere } from '../on-the-day.ts';

/** Gives components to a squad. Owners carry no dates: it holds from today. */
export const assign = defineOperation({
  id: 'assign',
  summary: 'gives components to a squad',
  pattern: null,
  arguments: {
    component: {
      type: 'references',
      to: 'component',
      value: 'component',
      required: true,
      isPositional: true,
      doc: 'which components',
    },
    to: {
      type: 'reference',
      to: 'squad',
      value: 'squad',
      required: true,
      doc: 'the squad that owns them then',
    },
    from: {
      type: 'text',
      value: 'owner',
      doc: 'of several owners the one that it replaces; `all` for all of them',
    },
  },
  example: 'lyrics --to mixes',
  apply(state, { component: components, to, from }) {
    const { store, day } = state;
    const refusals = [...notThere(store, 'squad', to, day)];
    const questions: Question[] = [];
    let org = state.written;
    for (const component of components) {
      const owners = writtenOwners(org, component);
      const refusal = whyNot(state, component, owners, from);
      if (refusal !== null) refusals.push(refusal);
      if (owners.length > 1 && from === undefined) questions.push(whichOwner(component, owners, to));
      org = withOwner(org, component, replaced(owners, from, to));
    }
    if (refusals.length > 0) return { is: 'refused', refusals };
    return questions.length > 0 ? { is: 'open', questions } : done(org, day);
  },
});

function whyNot(
  { store, day }: ReshapeState,
  component: string,
  owners: readonly string[],
  from: string | undefined,
): Refusal | null {
  const [gone] = notThere(store, 'component', component, day);
  if (gone !== undefined) return gone;
  if (from === undefined || from === 'all' || owners.some((owner) => isSquad(owner, from))) return null;
  return {
    id: 'owner-is-written',
    message: `component ${component} is not owned by ${from}`,
    help: owners.length === 0 ? 'leave --from out: nobody owns it' : `its owners are ${owners.join(', ')}`,
  };
}

/** Several owners stay several, unless somebody says otherwise. */
function whichOwner(component: string, owners: readonly string[], to: string): Question {
  return {
    text: `component ${component} has ${owners.length} owners: whose place does squad ${to} take?`,
    answers: [
      ...owners.map((owner) => ({ text: `that of ${owner}`, argument: 'from', value: owner })),
      { text: 'that of all of them', argument: 'from', value: 'all' },
    ],
  };
}

function replaced(owners: readonly string[], from: string | undefined, to: string): readonly string[] {
  const [only] = owners;
  if (owners.length === 1 && only !== undefined && isSquad(only, to)) return owners;
  if (owners.length < 2 || from === undefined || from === 'all') return [to];
  const others = owners.filter((owner) => !isSquad(owner, from) && !isSquad(owner, to));
  return owners.some((owner) => isSquad(owner, to))
    ? [...others, to]
    : owners.map((owner) => (isSquad(owner, from) ? to : owner));
}

/** A bare owner is a squad. */
function isSquad(owner: string, id: string): boolean {
  return owner === id || owner === `squad:${id}` || `squad:${owner}` === id;
}

/** The owners as they are written; `none` is nobody. */
function writtenOwners(org: WrittenOrg, component: string): readonly string[] {
  const owner = writtenEntity(org, 'component', component)?.value.get('owner') ?? null;
  const owners = isList(owner) ? owner : [owner];
  return owners.filter((each) => typeof each === 'string').filter((each) => each !== 'none');
}

/** Whoever owns it now, the reason why nobody does is none any more. */
function withOwner(org: WrittenOrg, component: string, owners: readonly string[]): WrittenOrg {
  const value = writtenEntity(org, 'component', component)?.value;
  if (value === undefined || owners.join() === writtenOwners(org, component).join()) return org;
  const [first = '', ...others] = owners;
  const owner = others.length === 0 && !isList(value.get('owner')) ? first : owners;
  return withEntity(org, 'component', component, withoutKey(withKey(value, 'owner', owner), 'ownerReason'));
}
