import { create } from "qrcode";

/** A QR code as the dark runs of its rows, for a template to draw. All numbers count modules. */
export interface QrCode {
  readonly size: number;
  /** Row, first column and length of each run. */
  readonly runs: readonly (readonly [row: number, from: number, length: number])[];
}

/** Corrects about a seventh of damaged modules: a letter is printed, folded and faxed. */
export function qrCodeOf(text: string): QrCode {
  const { modules } = create(text, { errorCorrectionLevel: "M" });
  const { size } = modules;
  const runs: [number, number, number][] = [];
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      if (!modules.get(row, column)) continue;
      const from = column;
      while (column < size && modules.get(row, column)) column += 1;
      runs.push([row, from, column - from]);
    }
  }
  return { size, runs };
}
