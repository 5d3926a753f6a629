import type { OpeningHours } from '../lib/openNow.ts';

/** What an entry's page shows beside its text and readers elsewhere would miss. */
export interface Details {
  address?: string | undefined;
  phone?: string | undefined;
  openHours?: OpeningHours[] | undefined;
  issuer?: string | undefined;
  documentNumber?: string | undefined;
  /** `YYYY-MM-DD` */
  signedOn?: string | undefined;
  /** Titles of the files that the page offers. */
  attachments?: string[] | undefined;
}
