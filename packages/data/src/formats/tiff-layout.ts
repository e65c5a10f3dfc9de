const TILE_WIDTH = 322;

/** Layout of the first image of a TIFF. */
export interface TiffLayout {
  /** In tiles, not in strips of whole rows. */
  readonly isTiled: boolean;
}

/**
 * Reads how the first image of a TIFF is laid out.
 *
 * @returns Undefined if the bytes are no TIFF.
 * @see TIFF 6.0, section 2, and the design of BigTIFF.
 */
export function tiffLayout(bytes: Uint8Array): TiffLayout | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 16) return undefined;
  const order = view.getUint16(0);
  if (order !== 0x4949 && order !== 0x4d4d) return undefined;
  const little = order === 0x4949;
  const version = view.getUint16(2, little);
  if (version !== 42 && version !== 43) return undefined;
  const big = version === 43;
  const offset = big ? Number(view.getBigUint64(8, little)) : view.getUint32(4, little);
  const [countBytes, entryBytes] = big ? [8, 20] : [2, 12];
  if (offset + countBytes > bytes.length) return { isTiled: false };
  const count = big ? Number(view.getBigUint64(offset, little)) : view.getUint16(offset, little);
  for (let entry = 0; entry < count; entry++) {
    const start = offset + countBytes + entry * entryBytes;
    if (start + entryBytes > bytes.length) break;
    if (view.getUint16(start, little) === TILE_WIDTH) return { isTiled: true };
  }
  return { isTiled: false };
}
