/**
 * Number of colour components of a JPEG: 1 for grey, 3 for colour, 4 for printing inks.
 *
 * @returns Undefined if the bytes are no JPEG or end before the frame header.
 * @see ITU-T T.81, B.1.1.3 and B.2.2.
 */
export function jpegComponents(bytes: Uint8Array): number | undefined {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return undefined;
  for (let position = 2; position + 9 < bytes.length;) {
    if (bytes[position] !== 0xff) return undefined;
    const marker = bytes[position + 1] ?? 0;
    // SOF0 to SOF15; among them are DHT, JPG and DAC, which are no frame headers.
    if (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc) {
      return bytes[position + 9];
    }
    // Bytes of 0xff may fill the space before a marker.
    if (marker === 0xff) position++;
    else position += 2 + 256 * (bytes[position + 2] ?? 0) + (bytes[position + 3] ?? 0);
  }
  return undefined;
}
