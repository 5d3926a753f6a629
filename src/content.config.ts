import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { models } from './models/index.ts';
import { standingPage } from './models/pages.ts';
import { contentFolder } from './source/environment.ts';
import { entryLoader } from './source/loader.ts';
import { readSettings } from './source/settings.ts';

const folder = contentFolder();
const settings = await readSettings(folder);
const { programme } = settings;

export const collections = {
  activities: defineCollection({
    loader: entryLoader(models.activities, folder, settings),
    schema: ({ image }) => models.activities.schema({ image, programme }),
  }),
  stations: defineCollection({
    loader: entryLoader(models.stations, folder, settings),
    schema: ({ image }) => models.stations.schema({ image, programme }),
  }),
  plans: defineCollection({
    loader: entryLoader(models.plans, folder, settings),
    schema: ({ image }) => models.plans.schema({ image, programme }),
  }),
  stories: defineCollection({
    loader: entryLoader(models.stories, folder, settings),
    schema: ({ image }) => models.stories.schema({ image, programme }),
  }),
  pages: defineCollection({
    loader: glob({ base: `${folder}/pages`, pattern: '*.{md,mdx}' }),
    schema: standingPage,
  }),
};
