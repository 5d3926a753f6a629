import { formatDay } from '../lib/date.ts';
import type { Details } from '../models/details.ts';
import { share } from '../strings/share.ts';
import { ui } from '../strings/ui.ts';
import { hoursLines } from './poster/hours.ts';

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
