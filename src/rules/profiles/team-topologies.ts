import type { Profile } from '../settings.ts';

/** What Team Topologies looks at. */
export const teamTopologies: Profile = {
  id: 'team-topologies',
  summary: 'Squads of five to nine, each with a type, none with more domains than it can hold.',
  rules: {
    'squad-minimum': { options: { min: 5 } },
    'squad-domain-load': { level: 'on' },
    'squad-has-type': { level: 'on' },
  },
};
