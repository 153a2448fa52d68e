import { crc32, deflateSync } from 'node:zlib';
import { digestOf } from './random.ts';

type Colour = readonly [red: number, green: number, blue: number];

/** A picture that always belongs to `seed`: a slanting gradient with a pale moon, as PNG. */
export function drawPng(seed: string, width: number, height: number): Buffer {
  const digits = digestOf(seed);
  const byteAt = (index: number) => Number.parseInt(digits.slice(index * 2, index * 2 + 2), 16);
  const from: Colour = [byteAt(0) / 2, byteAt(1) / 2, 40 + byteAt(2) / 2];
  const to: Colour = [90 + byteAt(3) / 2, 60 + byteAt(4) / 2, 80 + byteAt(5) / 2];
  const radius = Math.min(width, height) * (0.18 + byteAt(6) / 1600);
  const centre = { x: width * (0.3 + byteAt(7) / 640), y: height * (0.3 + byteAt(8) / 640) };

  const rows = Buffer.alloc(height * (1 + width * 3));
  let at = 0;
  for (let y = 0; y < height; y++) {
    rows[at++] = 0; // no filter on this row
    for (let x = 0; x < width; x++) {
      const share = (x / width + y / height) / 2;
      const isMoon = Math.hypot(x - centre.x, y - centre.y) < radius;
      for (const channel of [0, 1, 2] as const) {
        const value = from[channel] + (to[channel] - from[channel]) * share;
        rows[at++] = Math.round(isMoon ? value + (255 - value) * 0.35 : value);
      }
    }
  }
  const size = Buffer.alloc(13);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  size.set([8, 2, 0, 0, 0], 8); // 8 bits a channel, red green blue, not interlaced
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', size),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const checksum = Buffer.alloc(4);
  checksum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, checksum]);
}
