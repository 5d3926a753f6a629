/** What a station's page says at the top about being open; the shape is that of `openNow`. */
export function openText(
  opening:
    | { open: true; until: string }
    | { open: false; next?: { days: number; weekday: string; at: string } },
): string {
  if (opening.open) return `现在开放，到${opening.until}`;
  if (!opening.next) return '现在不开放';
  const { days, weekday, at } = opening.next;
  const day = ['今天', '明天', '后天'][days] ?? (days < 7 ? weekday : `下${weekday}`);
  return `现在不开放，${day}${at}开门`;
}
