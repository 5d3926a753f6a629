import type { APIRoute, GetStaticPaths } from 'astro';
import { yearCsv } from '../../outputs/yearCsv.ts';
import { yearRows, years } from '../../queries/year.ts';

export const getStaticPaths = (async () =>
  (await years()).map((year) => ({
    params: { year: String(year) },
    props: { year },
  }))) satisfies GetStaticPaths;

/** The matrix of a year for spreadsheets. */
export const GET: APIRoute<{ year: number }> = async ({ props }) =>
  new Response(yearCsv(await yearRows(props.year)), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });
