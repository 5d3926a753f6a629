import { formatMonth } from '../../lib/date.ts';
import { poster } from '../../strings/poster.ts';
import type { PosterText } from './layout.ts';

interface Planned {
  title: string;
  /** `YYYY-MM`: a plan knows no day. */
  month: string;
  place?: string | undefined;
  /** Names of the stations; none means the whole sub-district. */
  organisers: string[];
  phones: string[];
}

/**
 * What the poster of a planned activity says. The day is not made up.
 * @param everywhere - what stands for the whole sub-district
 * @param address - absolute, of the page that tells more
 */
export function plannedPoster(
  planned: Planned,
  { siteName, everywhere, address }: { siteName: string; everywhere: string; address: string },
): PosterText {
  const words = poster.planned;
  return {
    siteName,
    label: words.label,
    title: planned.title,
    facts: [
      { label: words.time, lines: [formatMonth(planned.month), words.exactDay] },
      { label: words.place, lines: planned.place ? [planned.place] : [] },
      { label: words.organiser, lines: [planned.organisers.join('、') || everywhere] },
      { label: words.phone, lines: planned.phones },
    ].filter(({ lines }) => lines.length > 0),
    scan: words.scan,
    more: words.more,
    address,
  };
}
