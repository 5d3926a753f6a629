/**
 * What the site's own words say of a query that is not on any page: typed in pinyin, in traditional
 * characters, or with one wrong character. The data is made of the site's content alone, by
 * build/helperData.ts, and fetched only for such a query.
 */
import { isHan, normalise } from './normalise.ts';

export interface HelperData {
  /** Characters of the site's more frequent pairs, most frequent first. */
  characters: string;
  /** Syllables without tones, separated by spaces. */
  syllables: string;
  /** For each character its syllable, as a code point counted from FIRST_CODE. */
  sounds: string;
  /** Further readings: a character, then the code of its other syllable, and so on. */
  readings: string;
  /** A traditional character, then the simplified one it stands for, and so on. */
  simplified: string;
  /** Pairs of neighbouring characters in grades of frequency; see `unpackPairs`. */
  pairs: readonly string[];
  /** Stations and words of titles, most frequent first, separated by spaces. */
  terms: string;
}

export const FIRST_CODE = 0x30;

/** How many readings by sound are tried together, and how many slips one by one. */
const ALIKE = 3;
const SLIPS = 6;
/** How much more than the best a reading may cost. */
const LESS_LIKELY = 2;

type Followers = Map<string, Map<string, number>>;

export interface Helper {
  /**
   * Ways to read a query that was not found as it is, most likely first; those in one list are as
   * likely as each other.
   */
  readings(query: string): string[][];
  /** Characters that stand behind a character, as far as the pairs are known. */
  after(character: string): string[];
  /** Terms that begin with what is typed, in characters or pinyin. */
  suggest(typed: string, count: number): string[];
  /** Terms that share most with a query. */
  similar(query: string, count: number): string[];
}

/**
 * Unpacks pairs: for each grade a stretch for every character, in their order and parted by spaces,
 * holding the gaps between its followers' positions in that order. A gap below 64 is one code point
 * from FIRST_CODE, a larger one two: its 64s above the first range, then the rest.
 */
export function unpackPairs(packed: readonly string[], characters: readonly string[]): Followers {
  const followers: Followers = new Map();
  packed.forEach((lines, grade) => {
    lines.split(' ').forEach((line, at) => {
      const first = characters[at] ?? '';
      const known = followers.get(first) ?? new Map<string, number>();
      followers.set(first, known);
      let position = -1;
      let large = 0;
      for (const code of Array.from(line, (unit) => unit.charCodeAt(0) - FIRST_CODE)) {
        if (code >= 64) {
          large = (code - 63) * 64;
        } else {
          position += 1 + large + code;
          large = 0;
          known.set(characters[position] ?? '', grade);
        }
      }
    });
  });
  return followers;
}

/** Cost of two characters next to each other, for each grade, and of two that never are. */
const LINK_COST = 0.5;
const NO_LINK = 4;

const byPinyin = new Intl.Collator('zh-CN-u-co-pinyin');

/** Makes the helper from its data. */
export function createHelper(data: HelperData): Helper {
  const characters = Array.from(data.characters);
  const syllables = data.syllables.split(' ');
  const terms = data.terms.split(' ');
  const followers = unpackPairs(data.pairs, characters);
  const simplified = new Map<string, string>();
  const marks = Array.from(data.simplified);
  for (let at = 0; at < marks.length; at += 2) simplified.set(marks[at] ?? '', marks[at + 1] ?? '');

  const sounds = new Map<string, string[]>();
  const bySyllable = new Map<string, string[]>();
  const addSound = (character: string, code: string): void => {
    const syllable = syllables[code.charCodeAt(0) - FIRST_CODE] ?? '';
    sounds.set(character, [...(sounds.get(character) ?? []), syllable]);
    bySyllable.set(syllable, [...(bySyllable.get(syllable) ?? []), character]);
  };
  characters.forEach((character, at) => {
    addSound(character, data.sounds.charAt(at));
  });
  const further = Array.from(data.readings);
  for (let at = 0; at < further.length; at += 2) addSound(further[at] ?? '', further[at + 1] ?? '');

  const linkCost = (first: string, second: string): number => {
    const grade = followers.get(first)?.get(second);
    return grade === undefined ? NO_LINK : grade * LINK_COST;
  };

  /** Characters that one stretch of letters may stand for, and how much the stretch says. */
  interface Slot {
    letters: number;
    characters: readonly string[];
    cost: number;
  }

  const fullSlots = (typed: string): Slot[] =>
    [...bySyllable]
      .filter(([syllable]) => typed.startsWith(syllable) || syllable.startsWith(typed))
      .map(([syllable, those]) => ({
        letters: Math.min(syllable.length, typed.length),
        characters: those,
        // The last syllable may be unfinished.
        cost: typed.startsWith(syllable) ? 0 : 1.5,
      }));
  const initialSlots = (typed: string): Slot[] => {
    const [letters = ''] = /^[zcs]h|^./.exec(typed) ?? [];
    return [letters, typed.charAt(0)].map((initial) => ({
      letters: initial.length,
      characters: [...bySyllable].flatMap(([syllable, those]) =>
        syllable.startsWith(initial) ? those : [],
      ),
      cost: 1.5,
    }));
  };

  /** The likeliest characters behind letters, by the site's pairs: a best path from slot to slot. */
  function decode(
    typed: string,
    slotsAt: (rest: string) => Slot[],
  ): { text: string; cost: number }[] {
    interface Path {
      text: string;
      cost: number;
    }
    const paths = Array.from({ length: typed.length + 1 }, () => new Map<string, Path>());
    paths[0]?.set('', { text: '', cost: 0 });
    for (let at = 0; at < typed.length; at += 1) {
      const here = [...(paths[at] ?? [])];
      const cheapest = here.reduce<Path | undefined>(
        (best, [, path]) => (best && best.cost <= path.cost ? best : path),
        undefined,
      );
      if (!cheapest) continue;
      for (const slot of slotsAt(typed.slice(at))) {
        const reached = paths[at + slot.letters];
        const reach = (character: string, text: string, cost: number): void => {
          const known = reached?.get(character);
          if (!known || known.cost > cost)
            reached?.set(character, { text: text + character, cost });
        };
        const wanted = new Set(slot.characters);
        for (const [last, path] of here) {
          for (const character of followers.get(last)?.keys() ?? []) {
            if (wanted.has(character)) {
              reach(character, path.text, path.cost + slot.cost + linkCost(last, character));
            }
          }
        }
        // A new word may begin anywhere, at a price.
        for (const character of wanted) {
          const begin = at === 0 ? 0 : NO_LINK;
          reach(
            character,
            at === 0 ? '' : `${cheapest.text} `,
            cheapest.cost + slot.cost + begin + characters.indexOf(character) / characters.length,
          );
        }
      }
    }
    return [...(paths[typed.length] ?? new Map<string, Path>()).values()];
  }

  /** Terms that sound so, then what the pairs make likely. */
  function fromPinyin(typed: string): string[][] {
    const found = [...decode(typed, fullSlots), ...decode(typed, initialSlots)];
    found.sort((a, b) => a.cost - b.cost);
    const likely = found.filter(({ cost }) => cost <= (found[0]?.cost ?? 0) + LESS_LIKELY);
    const texts = [...new Set(likely.map(({ text }) => text))];
    return [
      terms.filter((term) => isSaid(term, typed)).slice(0, ALIKE),
      ...[0, 1, 2].map((round) => texts.slice(round * ALIKE, (round + 1) * ALIKE)),
    ];
  }

  /** Whether the letters are the term's syllables, or their initials. */
  const isSaid = (term: string, typed: string): boolean =>
    [(sound: string) => sound, (sound: string) => `${sound.charAt(0)}h?`].some((letters) => {
      const parts = Array.from(term, (character) => soundsOf(character).map(letters).join('|'));
      return new RegExp(`^(?:${parts.join(')(?:')})$`).test(typed);
    });

  /** The query with one other character, where that makes its neighbours known. */
  function corrections(query: string): string[] {
    const typed = Array.from(query);
    const linksAt = (at: number, character: string): number => {
      const before = typed[at - 1] ?? '';
      const after = typed[at + 1] ?? '';
      return (
        (isHan(before) ? linkCost(before, character) : 0) +
        (isHan(after) ? linkCost(character, after) : 0)
      );
    };
    const found: { text: string; cost: number }[] = [];
    typed.forEach((wrong, at) => {
      if (!isHan(wrong)) return;
      const now = linksAt(at, wrong);
      for (const right of characters) {
        const gain = now - linksAt(at, right);
        if (right === wrong || gain <= 0) continue;
        const text = [...typed.slice(0, at), right, ...typed.slice(at + 1)].join('');
        found.push({ text, cost: soundCost(wrong, right) - gain });
      }
    });
    return found.sort((a, b) => a.cost - b.cost).map(({ text }) => text);
  }

  const soundsOf = (character: string): string[] => sounds.get(character) ?? soundsNear(character);

  /** The sounds of a character that the site does not have: those beside it in the order of pinyin. */
  function soundsNear(character: string): string[] {
    const after = inPinyinOrder().filter((known) => byPinyin.compare(known, character) < 0).length;
    const neighbours = inPinyinOrder().slice(Math.max(0, after - 1), after + 1);
    const near = isHan(character) ? neighbours.flatMap((known) => sounds.get(known) ?? []) : [];
    sounds.set(character, near);
    return near;
  }
  let ordered: string[] | undefined;
  const inPinyinOrder = (): string[] =>
    (ordered ??= [...characters].sort((a, b) => byPinyin.compare(a, b)));

  /** 0 for one sound, little for sounds that are often confused, more for others. */
  function soundCost(one: string, other: string): number {
    const same = soundsOf(one).some((sound) => soundsOf(other).includes(sound));
    if (same) return 0;
    const folded = soundsOf(other).map(foldSound);
    return soundsOf(one).some((sound) => folded.includes(foldSound(sound))) ? 1 : 3;
  }

  const pinyinOf = (term: string): string[] =>
    Array.from(term, (character) => soundsOf(character)[0] ?? character);

  return {
    after: (character) => [...(followers.get(character)?.keys() ?? [])],
    readings(query) {
      const typed = normalise(query);
      if (/^[a-zü]+$/.test(typed)) return fromPinyin(typed.replaceAll('ü', 'v'));
      const plain = Array.from(typed, (character) => simplified.get(character) ?? character).join(
        '',
      );
      const converted = plain === typed ? [] : [plain];
      return [...converted, ...corrections(plain).slice(0, SLIPS)].map((reading) => [reading]);
    },
    suggest(typed, count) {
      const start = normalise(typed);
      if (!start) return [];
      return terms
        .filter((term) => {
          const sound = pinyinOf(term);
          return (
            normalise(term).includes(start) ||
            sound.join('').startsWith(start) ||
            sound
              .map((syllable) => syllable.charAt(0))
              .join('')
              .startsWith(start)
          );
        })
        .slice(0, count);
    },
    similar(query, count) {
      const wanted = new Set(Array.from(normalise(query)).filter(isHan));
      return terms
        .map((term) => ({
          term,
          shared: Array.from(term).filter((character) => wanted.has(character)).length,
        }))
        .filter(({ shared }) => shared > 0)
        .sort((a, b) => b.shared - a.shared)
        .slice(0, count)
        .map(({ term }) => term);
    },
  };
}

/** Sounds that many readers do not tell apart: z and zh, l and n, an and ang. */
const foldSound = (syllable: string): string =>
  syllable
    .replace(/^([zcs])h/, '$1')
    .replace(/^l/, 'n')
    .replace(/ng$/, 'n');
