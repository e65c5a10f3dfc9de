import sharp from "sharp";

/**
 * Writes rows of images `[count, height, width, 3]` as one PNG. Grey levels span all images, or with `eachByItself` those of
 * each image.
 */
export async function writeImageGrid(file, rows, { scale = 3, eachByItself = false } = {}) {
  const [, height, width] = rows[0].shape;
  const columns = Math.max(...rows.map((row) => row.shape[0]));
  const [tileHeight, tileWidth] = [height + 1, width + 1];
  const size = { width: columns * tileWidth + 1, height: rows.length * tileHeight + 1 };
  const pixels = new Uint8Array(size.width * size.height * 3).fill(255);
  const data = rows.map((row) => row.dataSync());
  const rangeOf = (values) => [
    values.reduce((a, b) => Math.min(a, b)),
    values.reduce((a, b) => Math.max(a, b)),
  ];
  const common = rangeOf(data[0]);
  rows.forEach((row, r) => {
    for (let image = 0; image < row.shape[0]; image++) {
      const own = data[r].subarray(image * height * width * 3, (image + 1) * height * width * 3);
      const [low, high] = eachByItself ? rangeOf(own) : common;
      own.forEach((value, index) => {
        const [pixel, channel] = [Math.floor(index / 3), index % 3];
        const y = r * tileHeight + 1 + Math.floor(pixel / width);
        const x = image * tileWidth + 1 + (pixel % width);
        const level = (255 * (value - low)) / (high - low || 1);
        pixels[(y * size.width + x) * 3 + channel] = Math.max(0, Math.min(255, Math.round(level)));
      });
    }
  });
  await sharp(pixels, { raw: { ...size, channels: 3 } })
    .resize(size.width * scale, size.height * scale, { kernel: "nearest" })
    .png()
    .toFile(file);
}
