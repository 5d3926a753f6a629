import { FACETS, type FacetCounts } from '../../search/types.ts';
import { searchText } from '../../strings/search.ts';

/** The filters and the order as drop-down lists, each value with how many pages have it. */
export function filterChoices(counts: FacetCounts, chosen: URLSearchParams): HTMLElement[] {
  const facets = FACETS.map((facet) => {
    const values = Object.entries(counts[facet]).sort(([a], [b]) =>
      facet === 'year' ? b.localeCompare(a) : a.localeCompare(b, 'zh-CN'),
    );
    const options = values.map(([value, count]) => new Option(`${value}（${count}）`, value));
    return choice(
      facet,
      searchText.facets[facet],
      [new Option(searchText.any, ''), ...options],
      chosen,
    );
  });
  const orders = [new Option(searchText.byRelevance, ''), new Option(searchText.byDate, 'date')];
  return [...facets, choice('sort', searchText.order, orders, chosen)];
}

function choice(
  name: string,
  label: string,
  options: HTMLOptionElement[],
  chosen: URLSearchParams,
): HTMLElement {
  const select = document.createElement('select');
  select.name = name;
  select.append(...options);
  select.value = chosen.get(name) ?? '';
  const element = document.createElement('label');
  element.append(label, select);
  return element;
}
