import { correction, generate } from 'lean-qr';

/** A QR code with its quiet zone. */
interface QrCode {
  /** The length of a side. */
  size: number;
  /** SVG path data of the dark modules, each 1 × 1, from 0 to `size` in both directions. */
  path: string;
}

/** The modules that stay white around a code (ISO/IEC 18004, section 5.3.8). */
const QUIET = 4;

/** More characters would make modules of less than half a millimetre in a code of 4 cm: too fine for many cameras. */
const LONGEST_TEXT = 300;

/**
 * Makes a QR code of level M, which may lose 15 % of itself to a fold or a stain, in the smallest version that holds the
 * text. An address is plain bytes, which every reader of codes understands.
 *
 * @returns `undefined` for a text whose code would be too fine to be read from paper
 */
export function qrCode(text: string): QrCode | undefined {
  if (text.length > LONGEST_TEXT) return undefined;
  const code = generate(text, { minCorrectionLevel: correction.M });
  let path = '';
  for (let y = 0; y < code.size; y++) {
    for (let x = 0; x < code.size; x++) {
      const from = x;
      while (code.get(x, y)) x++;
      if (x > from) path += `M${from + QUIET} ${y + QUIET}h${x - from}v1h${from - x}z`;
    }
  }
  return { size: code.size + 2 * QUIET, path };
}
