import { formatDay } from '../lib/date.ts';
import { share } from '../strings/share.ts';
import { ui } from '../strings/ui.ts';
import { hoursLines, type OpenHours } from './poster/hours.ts';

/** What a page shows beside its text and an article would miss. */
export interface Details {
  address?: string | undefined;
  phone?: string | undefined;
  openHours?: OpenHours[] | undefined;
  issuer?: string | undefined;
  documentNumber?: string | undefined;
  /** `YYYY-MM-DD` */
  signedOn?: string | undefined;
  /** Titles of the files that the page offers. */
  attachments?: string[] | undefined;
}

/** The details as lines, each with its label; what is not known is left out. */
export function factLines(details: Details): { label: string; value: string }[] {
  const lines: [string, string | undefined][] = [
    [ui.station.address, details.address],
    [ui.station.phone, details.phone],
    [ui.station.hours, details.openHours && hoursLines(details.openHours).join('；')],
    [ui.plan.issuer, details.issuer],
    [ui.plan.documentNumber, details.documentNumber],
    [ui.plan.signedOn, details.signedOn && formatDay(details.signedOn)],
    [ui.entry.attachments, details.attachments && share.attachments(details.attachments)],
  ];
  return lines.flatMap(([label, value]) => (value ? [{ label, value }] : []));
}
