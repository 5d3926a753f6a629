import { activities } from './activities.ts';
import { plans } from './plans.ts';
import { stations } from './stations.ts';
import { stories } from './stories.ts';

/** Every kind of content, in the order in which the site and the CMS show them. */
export const models = { activities, stations, plans, stories } as const;
