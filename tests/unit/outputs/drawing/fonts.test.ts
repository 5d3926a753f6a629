import { describe, expect, it } from 'vitest';
import { bundledFont, fontOf, undrawable } from '../../../../src/lib/fonts.ts';
import { typefaceFor } from '../../../../src/outputs/drawing/typeface.ts';

/** All characters of a double-byte set, by decoding every pair of bytes. */
function charactersOf(encoding: string, lead: [number, number], trail: [number, number]): string[] {
  const decoder = new TextDecoder(encoding);
  const found: string[] = [];
  for (let first = lead[0]; first <= lead[1]; first += 1) {
    for (let second = trail[0]; second <= trail[1]; second += 1) {
      const text = decoder.decode(Uint8Array.of(first, second));
      if (/^[^\uFFFD\p{Private_Use}]$/u.test(text)) found.push(text);
    }
  }
  return found;
}

/** The Table of General Standard Chinese Characters (国发〔2013〕23号) beyond U+4E00–9FA5: names and places mostly. */
const RARE =
  '㧐㧟䏝𬉼㤘𠳐䥽䁖𥻗䦃㸆𠙶𬣙𨙸𬇕䜣𬣞𬘓𫭟𫭢㧑𫇭𫐄㕮𫵷㑇𣲘𣲗𬇙㳇𬣡𫸩䢺𨚕𫘜𬘘𫘝䢼𦭜㭎𬨂𬀩𬀪㟃𬬩㑊𫍣𬣳𬩽𬮿𬯀𫰛𬳵𬳶䌹𫠊㛃𬍛鿍𬜬𦰡㭕䴓䶮𪾢𪨰𫓧𬬮𬬱𬬭䏡𦙶㶲㳚㳘𬘡𬳽𬘩𫄧𪟝𬍤𫭼𬜯䓖𬂩𫠆𨐈𬌗𫑡𪨶𬬸𬬻𬬹𬬿𬭁𫢸𫗧𬊈𬒈𨺙㛚𬳿𫄨𬘫䂮𫮃㙍䓫䓬䓨䓛鿎䴕㫰𬱖𬟽䎃𫓯𫟹𫟼㿠䝙䏲𠅤䴔𬇹𬍡㥄𬤇𫍯𬤊𫍲𬯎𬘬𬘭𬴂𫘦𫟅𬘯𫘧㙘𪣻𡎚𬃊𬷕𫐐𬹼𧿹𫶇𫖮鿏𬭊𨱇𫓶𬭎𫖯䐃𬱟𫛭㺄𫷷𬮱𬊤𣸣㴔㛹𬴃𫘨䴖𤧛𬪩𬒔䃅𬨎𫐓䣘𫫇㬊𫓹𬭚𬭛䅟𬕂䲟𬶋𬶍𦝼𫔶𫌀𫖳𫘪𫘬𫞩𡐓𪤗𣗋𬸘䃎𬒗𥔲𫚖䴗㬎𨱏𬭤㙦𫚕𬶐𬶏𩽾𬸚㽏㮾𬤝𬙂㻬䗖㠇𬭩䴘𩾃㵐𬸣𫍽𬴊𬞟𥕢𫟦𬺈𫠜㬚䗛㠓𪩘𬭬𨱑𬭯𫗴𬸦𫄷𤩽㘎𬭳𬭶𫔍𬭸𨱔𬭼𫔎𬸪䲠𬶟𬶠䗪𬶨𦈡𫄸𬟁𥖨䗴䲢𦒍䎖䴙𬙊㰀𬶭𩾌𨟠𬶮𨭉㸌𬙋𤫉𬺓𫚭';

describe('the bundled fonts', () => {
  it('have every character of GBK in both weights, but for one sign of mathematics', () => {
    const gbk = charactersOf('gbk', [0x81, 0xfe], [0x40, 0xfe]);
    expect(gbk.length).toBeGreaterThan(21_000);
    for (const face of ['bold', 'medium'] as const) {
      const lacking = gbk.filter((character) => fontOf(character, face) !== face);
      expect(lacking.join('')).toBe('≒');
    }
  });

  it('have every character of the general standard table in both weights', () => {
    expect([...RARE]).toHaveLength(276);
    for (const face of ['bold', 'medium'] as const)
      expect([...RARE].filter((character) => fontOf(character, face) !== face)).toEqual([]);
  });

  it('fall back for what is rarer still', () => {
    expect(fontOf('𠮷')).toBe('rare');
    expect(undrawable('𠮷川平、𰻝𰻝面')).toEqual([]);
  });

  it('say what none of them has, each once, and do not count what shows nothing', () => {
    expect(undrawable('🎉开门🎉❤️')).toEqual(['🎉', '❤']);
    expect(undrawable('葛\u{E0100}')).toEqual([]);
  });
});

it('draws each character with an outline of its own, never the box for a missing one', async () => {
  const text = `榕荫${RARE.slice(0, 40)}𠮷A1〔〕`;
  const { outlines } = await typefaceFor(text);
  const boxes = (['bold', 'rare'] as const).map((name) => {
    const { font } = bundledFont(name);
    return font
      .getGlyph(0)
      .path.scale(1000 / font.unitsPerEm, 1000 / font.unitsPerEm)
      .toSVG();
  });
  const paths = outlines(text, 'bold').map(({ path }) => path);
  expect(paths).toHaveLength([...text].length);
  for (const path of paths) {
    expect(path).not.toBe('');
    expect(boxes).not.toContain(path);
  }
});

it('leaves out what it cannot draw', async () => {
  const { outlines, width } = await typefaceFor('开🎉门');
  expect(outlines('开🎉门', 'bold')).toEqual(outlines('开门', 'bold'));
  expect(width('开🎉门', 'bold')).toBe(2);
});
