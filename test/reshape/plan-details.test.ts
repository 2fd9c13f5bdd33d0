import { describe, expect, it } from 'vitest';
import { orgYaml } from './music-org.ts';
import { planOf, reshape } from './run-reshape.ts';

describe('the details of a plan', () => {
  it('say of a component once who owns it, and count no role of a new squad as filled', async () => {
    const coached = { 'org.yaml': orgYaml.replace('techLead: bo', 'techLead: bo\n    coach: lea') };
    const line = 'split player --into sound,picture --people sound=ada,bo --components sound=decoder';
    const { stdout } = await reshape(line, coached);
    expect(stdout).toContain('  decoder  owner player → sound\n');
    expect(stdout).not.toContain('decoder: player → sound');
    expect(stdout).not.toMatch(/roles that are filled|coach of squad/);
    const { details } = await planOf(line, coached);
    expect(details).toMatchObject({
      owners: [{ entity: 'component:decoder' }, { entity: 'component:queue' }],
    });
  });

  it('keep in the data which dependencies were passed on', async () => {
    const crossed = {
      'org.yaml': `version: 1
squads: {a: {members: [ada, bo], dependsOn: [{squad: b}]}, b: {}}
people: {ada: {}, bo: {}}
`,
    };
    const { details } = await planOf('split a --into d,e --people d=ada', crossed);
    expect(details).toMatchObject({
      dependencies: [
        { from: { entity: 'squad:d' }, what: 'inherited' },
        { from: { entity: 'squad:e' }, what: 'inherited' },
        { from: { entity: 'squad:a' }, what: 'passedOn' },
      ],
    });
  });

  it('tell who has no line manager then apart from who has another one', async () => {
    const { stdout } = await reshape('leave lea --roles vacate');
    expect(stdout).toMatch(/  people with a new line manager +0\n/);
    expect(stdout).toMatch(/  people without a line manager +\d+ +\d+  worse\n/);
    expect(stdout).toContain('  line managers nobody after lea: ada, bo, cy, dee, eli and fay\n');
  });
});
