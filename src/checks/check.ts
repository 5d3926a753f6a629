import type { Day, Moment } from '../lib/date.ts';
import type { Issue } from '../lib/issue.ts';
import type { Content } from '../source/content.ts';
import type { SourceEntry } from '../source/entry.ts';
import type { Settings } from '../source/settings.ts';
import type { BuiltSite } from './dist/builtSite.ts';

/** What a check says; the runner adds the check's name. */
export type Finding = Omit<Issue, 'check'>;

/** A content folder as an inspector of the site meets it on a given day. */
export interface InspectionContext extends Content {
  /** The day that freshness is counted from. */
  on: Day;
  /** The moment that decides what readers can already see. */
  now: Moment;
}

/** Counts what inspectors of government sites count. */
export interface Inspection {
  name: string;
  run: (context: InspectionContext) => Finding[];
}

/** A whole content folder at a given time. */
export interface SourceContext extends InspectionContext {
  /** Every file of the content folder, relative to it, with `/` between folders. */
  files: ReadonlySet<string>;
}

/** Looks at the content folder as a whole. */
export interface SourceCheck {
  name: string;
  run: (context: SourceContext) => Finding[] | Promise<Finding[]>;
}

/** An entry as the CMS knows it too, before it is a file. */
export type CheckedEntry = Omit<SourceEntry, 'issues'>;

/** Looks at one entry alone and needs no file system: it also runs in the browser before saving. */
export interface EntryCheck {
  name: string;
  run: (entry: CheckedEntry, settings: Settings) => Omit<Finding, 'file'>[];
}

/** Looks at the finished site. */
export interface DistCheck {
  name: string;
  run: (site: BuiltSite) => Finding[] | Promise<Finding[]>;
}
