import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'cheerio';
import ICAL from 'ical.js';
import { describe, expect, inject, it } from 'vitest';
import { parse } from 'yaml';
import { TEST_TIME } from '../support/buildSites.ts';
import { readCsv } from '../support/csv.ts';

/** What the test needs of an entry's front matter, read from the content file itself. */
interface Front {
  code: string;
  title: string;
  shortName: string;
  level: string;
  parent?: string;
  kind: string;
  year: number;
  activities?: { id: string; month: number; title: string; stations?: string[] }[];
  heldOn: string;
  heldUntil?: string;
  station: string;
  point?: string;
  planItem?: string;
  publishedAt?: string;
  publishAt?: string;
  draft?: boolean;
  withdrawn?: unknown;
}

const live = (folder: string): Front[] =>
  readdirSync(join('content', folder))
    .map((code) => readFileSync(join('content', folder, code, 'index.md'), 'utf8'))
    .map((text) => parse(text.split(/^---$/m)[1] ?? '', { schema: 'failsafe' }) as Front)
    .filter(
      (front) =>
        String(front.draft) !== 'true' &&
        !front.withdrawn &&
        (front.publishAt ?? front.publishedAt ?? '') <= TEST_TIME,
    );

const reports = live('activities');
const stations = live('stations');
const items = live('plans')
  .filter(({ kind }) => kind === '年度计划')
  .flatMap((plan) =>
    (plan.activities ?? []).map((item) => {
      const month = `${plan.year}-${String(item.month).padStart(2, '0')}`;
      const isHeld = reports.some(({ planItem }) => planItem === item.id);
      const isPast = month < TEST_TIME.slice(0, 7);
      return {
        ...item,
        month,
        stations: item.stations ?? [],
        state: isHeld ? '已开展' : isPast ? '未开展' : '待开展',
      };
    }),
  );
const home = (code: string) => {
  const place = stations.find((station) => station.code === code);
  return place?.level === 'point' ? (place.parent ?? code) : code;
};

/** `状态：活动` of every cell of a year: by the row's name, then the month. */
function expectedCells(year: string): Record<string, string[][]> {
  const rows: Record<string, string[][]> = {};
  const add = (row: string, month: string, text: string) => {
    rows[row] ??= Array.from({ length: 12 }, () => []);
    rows[row][Number(month.slice(5, 7)) - 1]?.push(text);
  };
  const nameOf = (code: string) =>
    stations.find((station) => station.code === code)?.shortName ?? code;
  for (const item of items.filter(({ month }) => month.startsWith(year))) {
    const named = item.stations.length > 0 ? item.stations.map(home).map(nameOf) : ['全街道'];
    for (const row of new Set(named)) add(row, item.month, `${item.state}：${item.title}`);
  }
  for (const report of reports.filter(({ heldOn }) => heldOn.startsWith(year))) {
    const item = items.find(({ id }) => id === report.planItem);
    const row = home(report.station);
    if (!item) add(nameOf(row), report.heldOn, `计划外：${report.title}`);
    else if (item.stations.length > 0 && !item.stations.map(home).includes(row)) {
      add(nameOf(row), report.heldOn, `已开展：${report.title}`);
    }
  }
  return rows;
}

const sorted = (texts: string[]) => [...texts].sort();
const thisYear = TEST_TIME.slice(0, 4);

describe.each(inject('sites'))('the year at $basePath', (site) => {
  const read = (path: string) => readFileSync(join(site.folder, path), 'utf8');
  const page = (path: string) => load(read(path));
  const years = [
    ...new Set([...items.map(({ month }) => month), ...reports.map(({ heldOn }) => heldOn)]),
  ].map((date) => date.slice(0, 4));
  const pages = [...new Set([thisYear, ...years])].map((year) => ({
    year,
    path: year === thisYear ? 'year/index.html' : `year/${year}/index.html`,
  }));

  it('knows more than one year and every state, so that the following tests can fail', () => {
    expect(pages.length).toBeGreaterThan(1);
    const texts = Object.values(expectedCells(thisYear)).flat(2);
    for (const state of ['已开展', '待开展', '未开展', '计划外']) {
      expect(
        texts.some((text) => text.startsWith(state)),
        state,
      ).toBe(true);
    }
  });

  describe.each(pages)('$year', ({ year, path }) => {
    const expected = expectedCells(year);
    const $ = page(path);

    it('the table by station and month agrees with the content', () => {
      const shown = $('#matrix tbody tr')
        .toArray()
        .map((row) => ({
          name: $(row).find('th').text().trim(),
          cells: $(row)
            .find('td')
            .toArray()
            .map((cell) => {
              $(cell).find('[aria-hidden]').remove();
              return $(cell).text().replace(/\s+/g, '');
            }),
        }));
      const places = stations.filter(({ level }) => level !== 'point').map((s) => s.shortName);
      expect(sorted(shown.map(({ name }) => name))).toEqual(
        sorted([...(expected['全街道'] ? ['全街道'] : []), ...places]),
      );
      for (const { name, cells } of shown) {
        const told = (expected[name] ?? Array.from({ length: 12 }, () => [])).map((texts) => {
          const states = ['已开展', '计划外', '待开展', '未开展'].flatMap((state) => {
            const count = texts.filter((text) => text.startsWith(state)).length;
            return count === 0 ? [] : [count === 1 ? state : `${state}${count}项`];
          });
          return states.join('') || '没有安排';
        });
        expect(cells, name).toEqual(told);
      }
    });

    it('the CSV holds the same rows and cells', () => {
      const text = read(`year/${year}.csv`);
      expect(text.startsWith('\uFEFF')).toBe(true);
      const [header, ...rows] = readCsv(text.slice(1));
      expect(header).toHaveLength(13);
      expect(rows.map(([name]) => name)).toEqual(
        $('#matrix tbody th')
          .toArray()
          .map((name) => $(name).text().trim()),
      );
      for (const [name = '', ...cells] of rows) {
        const told = expected[name] ?? Array.from({ length: 12 }, () => []);
        expect(
          cells.map((cell) => sorted(cell.split('；').filter(Boolean))),
          name,
        ).toEqual(told.map(sorted));
      }
    });

    it('the months list each activity once with its state and its report', () => {
      for (let month = 1; month <= 12; month += 1) {
        const prefix = `${year}-${String(month).padStart(2, '0')}`;
        const shown = $(`#month-${month} li`)
          .toArray()
          .map((item) => $(item).find('.title').text().replace(/\s+/g, ''));
        const linked = $(`#month-${month} a`)
          .toArray()
          .map((link) => $(link).attr('href') ?? '');
        const planned = items.filter((item) => item.month === prefix);
        const unplanned = reports.filter(
          (report) =>
            report.heldOn.startsWith(prefix) && !items.some(({ id }) => id === report.planItem),
        );
        expect(sorted(shown), prefix).toEqual(
          sorted([
            ...planned.map(({ state, title }) => `${state}${title}`.replace(/\s+/g, '')),
            ...unplanned.map(() => '计划外'),
          ]),
        );
        const told = [
          ...reports.filter(({ planItem }) => planned.some(({ id }) => id === planItem)),
          ...unplanned,
        ];
        expect(sorted(linked), prefix).toEqual(
          sorted(told.map(({ code }) => `${site.basePath}activities/${code}/`)),
        );
      }
    });
  });

  it('the current year answers at its own address too', () => {
    expect(page(`year/${thisYear}/index.html`)('meta[http-equiv="refresh"]').attr('content')).toBe(
      `0; url=${site.url}${site.basePath}year/`,
    );
  });

  it('ranks nobody: rows stand by level and code, without totals', () => {
    const $ = page('year/index.html');
    const rank = ({ level, code }: Front) => (level === 'institute' ? '0' : `1${code}`);
    const places = stations
      .filter(({ level }) => level !== 'point')
      .sort((a, b) => rank(a).localeCompare(rank(b)));
    expect(
      $('#matrix tbody a')
        .toArray()
        .map((link) => $(link).attr('href')),
    ).toEqual(places.map(({ code }) => `${site.basePath}stations/${code}/`));
    expect($('#matrix thead th')).toHaveLength(13);
    expect($('#matrix tfoot')).toHaveLength(0);
  });

  const events = (path: string) =>
    new ICAL.Component(ICAL.parse(read(path)) as unknown[])
      .getAllSubcomponents('vevent')
      .map((found) => new ICAL.Event(found));
  const told = (path: string) =>
    sorted(events(path).map((event) => `${event.startDate} ${event.endDate} ${event.summary}`));
  const nextDay = (day: string) =>
    new Date(Date.parse(`${day}T00:00Z`) + 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
  const heldLine = ({ heldOn, heldUntil, title }: Front) =>
    `${heldOn} ${nextDay(heldUntil ?? heldOn)} ${title}`;
  const plannedLine = ({ month, title }: (typeof items)[number]) =>
    `${month}-01 ${month}-02 ${Number(month.slice(5))}月计划：${title}`;
  const recent = reports.filter(({ heldOn }) => Number(heldOn.slice(0, 4)) >= Number(thisYear) - 1);
  const pending = items.filter(({ state }) => state === '待开展');

  it('the calendar holds what was held and what is still to come', () => {
    expect(told('calendar.ics')).toEqual(
      sorted([...recent.map(heldLine), ...pending.map(plannedLine)]),
    );
    const uids = events('calendar.ics').map(({ uid }) => uid);
    expect(new Set(uids).size).toBe(uids.length);
    for (const event of events('calendar.ics')) {
      const url = String(event.component.getFirstPropertyValue('url'));
      expect(url.startsWith(site.url + site.basePath), url).toBe(true);
    }
  });

  it.each(stations.map(({ code }) => code))('the calendar of %s holds its own', (code) => {
    expect(told(`stations/${code}/calendar.ics`)).toEqual(
      sorted([
        ...recent.filter(({ station, point }) => station === code || point === code).map(heldLine),
        ...pending
          .filter((item) => item.stations.length === 0 || item.stations.includes(code))
          .map(plannedLine),
      ]),
    );
  });
});
