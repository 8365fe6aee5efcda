/** Up to 256 colours, as many as a byte can name. */
export interface Palette {
  /** In the order in which they came: red is in the lowest byte of each, then green and blue. */
  readonly colours: readonly number[];
  /**
   * The place of the colour that stands for this one. While there is room, a colour that looks like none
   * that came before is taken in; after that it gets the nearest. So the most important ones come first.
   */
  readonly placeOf: (colour: number) => number;
}

const MOST = 256;
const UNKNOWN = -1;

export function createPalette(): Palette {
  const colours: number[] = [];
  const places = new Int16Array(LOOKS).fill(UNKNOWN);
  return {
    colours,
    placeOf(colour) {
      const look = lookOf(colour);
      const place = places[look] ?? UNKNOWN;
      if (place !== UNKNOWN) return place;
      return (places[look] =
        colours.length < MOST ? colours.push(colour) - 1 : nearest(colour, colours));
    },
  };
}

/** Colours that are alike in the six highest bits of red, green and blue look alike. */
const LOOKS = 2 ** 18;

function lookOf(colour: number): number {
  return ((colour >>> 2) & 0x3f) | ((colour >>> 4) & 0xfc0) | ((colour >>> 6) & 0x3f000);
}

function nearest(wanted: number, colours: readonly number[]): number {
  let best = 0;
  let least = Infinity;
  for (let place = 0; place < colours.length; place++) {
    const distance = distanceOf(wanted, colours[place] ?? 0);
    if (distance >= least) continue;
    least = distance;
    best = place;
  }
  return best;
}

function distanceOf(a: number, b: number): number {
  const red = (a & 0xff) - (b & 0xff);
  const green = ((a >>> 8) & 0xff) - ((b >>> 8) & 0xff);
  const blue = ((a >>> 16) & 0xff) - ((b >>> 16) & 0xff);
  return red * red + green * green + blue * blue;
}
