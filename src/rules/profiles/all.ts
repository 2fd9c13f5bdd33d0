import type { Profile } from '../settings.ts';
import { general } from './general.ts';
import { spotify2012 } from './spotify-2012.ts';
import { teamTopologies } from './team-topologies.ts';
import { thorough } from './thorough.ts';

/** Every profile, the default first. */
export const profiles: readonly Profile[] = [general, spotify2012, teamTopologies, thorough];
