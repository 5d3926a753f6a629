import { pinyin } from 'pinyin-pro';
import { ui } from '../strings/ui.ts';
import { stations, type Station } from './entries.ts';
import { once } from './once.ts';

/** A place in the directory, with the points below it. */
export interface DirectoryEntry {
  station: Station;
  /** By what it is found: names and address, and the names in pinyin and its initials. */
  words: string;
  points: { station: Station; words: string }[];
}

function wordsOf({ data }: Station): string {
  const spelt = (pattern: 'pinyin' | 'first') =>
    pinyin(data.shortName, { pattern, toneType: 'none', type: 'array' }).join('');
  return [data.shortName, data.name, data.address, spelt('pinyin'), spelt('first')].join(' ');
}

/** Every live place: the institute, then communities and villages, each with the points below it. Empty groups are left out. */
export const directory = once(async () => {
  const all = await stations();
  const entries = (belongs: (data: Station['data']) => boolean): DirectoryEntry[] =>
    all
      .filter(({ data }) => belongs(data))
      .map((station) => ({
        station,
        words: wordsOf(station),
        points: all
          .filter(({ data }) => data.level === 'point' && data.parent === station.id)
          .map((point) => ({ station: point, words: wordsOf(point) })),
      }));
  const stationsIn = (settlement: Station['data']['settlement']) =>
    entries((data) => data.level === 'station' && data.settlement === settlement);
  return [
    { heading: ui.station.institute, entries: entries(({ level }) => level === 'institute') },
    { heading: ui.station.communities, entries: stationsIn('community') },
    { heading: ui.station.villages, entries: stationsIn('village') },
  ].filter((group) => group.entries.length > 0);
});
