/**
 * Links that open a place in the map program on the reader's phone. With a position (GCJ-02, as 高德 gives it)
 * the exact spot, else a search for the address.
 */
export function mapLinks(
  name: string,
  address: string,
  position?: { longitude: number; latitude: number },
): { label: string; url: string }[] {
  const query = (base: string, parameters: Record<string, string>) =>
    `${base}?${new URLSearchParams(parameters)}`;
  if (!position) {
    return [
      { label: '高德地图', url: query('https://uri.amap.com/search', { keyword: address }) },
      {
        label: '百度地图',
        url: query('https://api.map.baidu.com/geocoder', { address, output: 'html' }),
      },
      {
        label: '腾讯地图',
        url: query('https://apis.map.qq.com/uri/v1/search', { keyword: address, referer: 'wmsj' }),
      },
    ];
  }
  const { longitude, latitude } = position;
  return [
    {
      label: '高德地图',
      url: query('https://uri.amap.com/marker', { position: `${longitude},${latitude}`, name }),
    },
    {
      label: '百度地图',
      url: query('https://api.map.baidu.com/marker', {
        location: `${latitude},${longitude}`,
        coord_type: 'gcj02',
        title: name,
        content: address,
        output: 'html',
      }),
    },
    {
      label: '腾讯地图',
      url: query('https://apis.map.qq.com/uri/v1/marker', {
        marker: `coord:${latitude},${longitude};title:${name};addr:${address}`,
        referer: 'wmsj',
      }),
    },
  ];
}
