import type { Profile } from '../settings.ts';

/** Thresholds that hold in most organisations. */
export const general: Profile = {
  id: 'general',
  summary: 'Thresholds that most organisations can agree on; the default.',
  rules: {},
};
