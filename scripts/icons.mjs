// Draws the icons of the add-in into assets/: a sheet with a tick in its margin. No image library: shapes are
// sampled 8×8 per pixel and packed as PNG. Small sizes drop details that would blur.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { crc32 } from './release/crc32.mjs';
import { deflateSync } from 'node:zlib';

const assets = resolve(dirname(fileURLToPath(import.meta.url)), '../assets');
const SIZES = [16, 20, 24, 32, 40, 48, 64, 80, 128];
const BLUE = [31, 81, 149];
const WHITE = [255, 255, 255];
const GOLD = [244, 196, 48];
const GRID = 8;

/** Shapes on a board of 32 × 32, painted in order. */
function shapes(size, kind) {
  const fine = size >= 24;
  const sheet = [{ kind: 'box', x: 3, y: 2, w: 26, h: 28, r: 3, color: BLUE }];
  const line = (x1, y1, x2, y2, width, color) => ({ kind: 'line', x1, y1, x2, y2, width, color });
  const rows = fine
    ? [
        [8.5, 9, 23.5],
        [8.5, 15.5, kind === 'merge' ? 23.5 : 18],
        [8.5, 22, 14.5],
      ]
    : [
        [8.5, 10, 23.5],
        [8.5, 19, 14],
      ];
  if (kind === 'merge') {
    return [
      ...sheet,
      line(8.5, 7.5, 16, 13.5, 2.6, WHITE),
      line(23.5, 7.5, 16, 13.5, 2.6, WHITE),
      line(16, 13.5, 16, 23, 2.6, WHITE),
      line(10.5, 19, 16, 25, 3.4, GOLD),
      line(21.5, 19, 16, 25, 3.4, GOLD),
    ];
  }
  const lines = rows.map(([x1, y, x2]) => line(x1, y, x2, y, fine ? 2.4 : 3, WHITE));
  if (kind === 'plan')
    return [
      ...sheet,
      ...lines.map((each) => ({ ...each, x1: 14, x2: 23.5 })),
      ...rows.map(([, y]) => ({ kind: 'box', x: 7.4, y: y - 1.6, w: 3.4, h: 3.4, r: 0.8, color: GOLD })),
    ];
  const tick = fine ? 3.2 : 4;
  return [...sheet, ...lines, line(16.5, 20.5, 20.5, 24.5, tick, GOLD), line(20.5, 24.5, 28, 15.5, tick, GOLD)];
}

for (const [prefix, kind] of [
  ['icon', 'check'],
  ['plan', 'plan'],
  ['check', 'check'],
  ['merge', 'merge'],
]) {
  mkdirSync(assets, { recursive: true });
  for (const size of SIZES)
    writeFileSync(resolve(assets, `${prefix}-${size}.png`), png(size, paint(size, shapes(size, kind))));
}

/** RGBA rows of one icon. */
function paint(size, painted) {
  const pixels = new Uint8Array(size * size * 4);
  const scale = 32 / size;
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      let [r, g, b, hits] = [0, 0, 0, 0];
      for (let sample = 0; sample < GRID * GRID; sample += 1) {
        const px = (x + ((sample % GRID) + 0.5) / GRID) * scale;
        const py = (y + (Math.floor(sample / GRID) + 0.5) / GRID) * scale;
        const top = painted.findLast((shape) => covers(shape, px, py));
        if (top === undefined) continue;
        hits += 1;
        r += top.color[0];
        g += top.color[1];
        b += top.color[2];
      }
      const at = (y * size + x) * 4;
      if (hits > 0) pixels.set([r / hits, g / hits, b / hits, (255 * hits) / (GRID * GRID)].map(Math.round), at);
    }
  }
  return pixels;
}

function covers(shape, x, y) {
  if (shape.kind === 'box') {
    const dx = Math.max(shape.x + shape.r - x, 0, x - (shape.x + shape.w - shape.r));
    const dy = Math.max(shape.y + shape.r - y, 0, y - (shape.y + shape.h - shape.r));
    return (
      dx * dx + dy * dy <= shape.r * shape.r &&
      x >= shape.x &&
      x <= shape.x + shape.w &&
      y >= shape.y &&
      y <= shape.y + shape.h
    );
  }
  const { x1, y1, x2, y2, width } = shape;
  const length = (x2 - x1) ** 2 + (y2 - y1) ** 2;
  const t = Math.min(1, Math.max(0, ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / length));
  return (x - x1 - t * (x2 - x1)) ** 2 + (y - y1 - t * (y2 - y1)) ** 2 <= (width / 2) ** 2;
}

/** An 8-bit RGBA PNG (PNG specification, sections 5 and 11). */
function png(size, pixels) {
  const rows = Buffer.alloc(size * (size * 4 + 1));
  for (let y = 0; y < size; y += 1)
    Buffer.from(pixels.buffer, y * size * 4, size * 4).copy(rows, y * (size * 4 + 1) + 1);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(crc32(body), body.length + 4);
  return out;
}
