import { withAncestors } from './composed-tree.ts';

/** Red, green and blue from 0 to 255, and opacity from 0 to 1. */
export type Colour = readonly [red: number, green: number, blue: number, alpha: number];

const canvas = document.createElement('canvas');
canvas.width = canvas.height = 1;
const paint = canvas.getContext('2d', { willReadFrequently: true })!;

/** Reads any colour that CSS computes, mixed ones too, by painting one pixel with it. */
export function readColour(css: string): Colour {
  paint.clearRect(0, 0, 1, 1);
  paint.fillStyle = '#000';
  paint.fillStyle = css;
  paint.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = paint.getImageData(0, 0, 1, 1).data;
  return [red, green, blue, alpha / 255];
}

/** The colour that is seen when `over` is painted on an opaque `under`. */
export function layer(over: Colour, under: Colour): Colour {
  const mix = (channel: 0 | 1 | 2) => over[channel] * over[3] + under[channel] * (1 - over[3]);
  return [mix(0), mix(1), mix(2), 1];
}

/** What is painted behind the element's content: the backgrounds of all that it stands in, and its own. */
export function backgroundOf(element: Element | null): Colour {
  const fromOutside = element ? [...withAncestors(element)].reverse() : [];
  return fromOutside.reduce<Colour>(
    (under, ancestor) => layer(readColour(getComputedStyle(ancestor).backgroundColor), under),
    readColour('Canvas'),
  );
}

/** Contrast from 1 to 21 of two opaque colours (WCAG 2.2, "contrast ratio"). */
export function contrast(one: Colour, other: Colour): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance([red, green, blue]: Colour): number {
  const [r, g, b] = [red, green, blue].map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
