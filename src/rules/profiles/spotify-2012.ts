import type { Profile } from '../settings.ts';

/** The numbers of the 2012 paper. */
export const spotify2012: Profile = {
  id: 'spotify-2012',
  summary: 'The numbers of the 2012 paper: squads of fewer than eight, tribes of fewer than a hundred.',
  rules: {
    'squad-size': { options: { max: 7 } },
    'squad-size-when-filled': { options: { max: 7 } },
    'tribe-size': { options: { max: 99 } },
    'person-squad-count': { level: 'warning' },
  },
};
