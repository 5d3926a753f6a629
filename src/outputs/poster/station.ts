import { poster } from '../../strings/poster.ts';
import type { OpeningHours } from '../../lib/openNow.ts';
import { hoursLines } from './hours.ts';
import type { PosterText } from './layout.ts';

interface Station {
  name: string;
  address: string;
  phone?: string | undefined;
  hours?: OpeningHours[] | undefined;
  services?: { title: string; time?: string | undefined }[] | undefined;
}

/**
 * What the poster about a station says: where it is, when it is open, whom to ring and what it offers.
 * @param address - absolute, of the station's page
 */
export function stationPoster(
  station: Station,
  { siteName, address }: { siteName: string; address: string },
): PosterText {
  const words = poster.station;
  return {
    siteName,
    label: words.label,
    title: station.name,
    facts: [
      { label: words.address, lines: [station.address] },
      { label: words.hours, lines: hoursLines(station.hours ?? []) },
      { label: words.phone, lines: station.phone ? [station.phone] : [] },
      {
        label: words.services,
        lines: (station.services ?? []).map(({ title, time }) =>
          time ? `${title}（${time}）` : title,
        ),
      },
    ].filter(({ lines }) => lines.length > 0),
    scan: words.scan,
    more: words.more,
    address,
  };
}
