"""The 19 corruptions as published: each takes bytes [height, width, 3], its strength and random numbers, and gives bytes."""

import io

import cv2
import numpy as np
import scipy.ndimage
import skimage.color
import skimage.filters
from motion_blur import Magick, motion
from PIL import Image

# Pictures of frost, bytes [side, side, 3].
TEXTURES = []


def blur(image, sigma, **options):
    axis = -1 if image.ndim == 3 else None
    return skimage.filters.gaussian(image, sigma=sigma, channel_axis=axis, **options)


def cut(unit):
    """Values in [0, 1] to bytes, fractions cut off."""
    return (np.clip(unit, 0, 1) * 255).astype(np.uint8)


def gaussian_noise(image, strength, draws):
    return cut(image / 255 + draws.normal(image.shape) * strength[0])


def shot_noise(image, strength, draws):
    return cut(draws.generator.poisson(image / 255 * strength[0]) / strength[0])


def impulse_noise(image, strength, draws):
    unit = image / 255
    if draws.recorded is None:
        lost = draws.generator.random(image.shape) < strength[0]
        return cut(np.where(lost, draws.generator.integers(2, size=image.shape), unit))
    flat = unit.ravel()  # One draw a value, and one more where it is lost.
    for place in range(flat.size):
        if draws.take(1)[0] < strength[0]:
            flat[place] = draws.below(2)
    return cut(flat.reshape(image.shape))


def speckle_noise(image, strength, draws):
    unit = image / 255
    return cut(unit + unit * draws.normal(image.shape) * strength[0])


def gaussian_blur(image, strength, draws):
    return cut(blur(image / 255, strength[0]))


def defocus_blur(image, strength, draws):
    radius, softness = strength
    reach, window = (8, 3) if radius <= 8 else (int(radius), 5)
    line = np.arange(-reach, reach + 1)
    disk = (line[:, None] ** 2 + line[None, :] ** 2 <= radius**2).astype(np.float32)
    kernel = cv2.GaussianBlur(disk / disk.sum(), (window, window), sigmaX=softness)
    return cut(np.stack([cv2.filter2D(image[..., channel] / 255, -1, kernel) for channel in range(3)], -1))


def glass_blur(image, strength, draws):
    sigma, shift, rounds = strength
    shift, rounds = int(shift), int(rounds)
    pixels = cut(blur(image / 255, sigma))
    height, width = pixels.shape[:2]
    for _ in range(rounds):
        for row in range(height - shift, shift, -1):
            for column in range(width - shift, shift, -1):
                right, down = draws.below(2 * shift) - shift, draws.below(2 * shift) - shift
                # A swap of two views, as published: the second assignment sees what the first one wrote.
                here, there = pixels[row, column], pixels[row + down, column + right]
                pixels[row, column], pixels[row + down, column + right] = there, here
    return cut(blur(pixels / 255, sigma))


def motion_blur(image, strength, draws):
    angle = draws.uniform(-45, 45)
    result = motion(image, strength[0], strength[1], angle)
    if Magick.left > 0:
        Magick.check(image, (strength[0], strength[1], angle), result)
    return result


def zoom_in(image, factor):
    height = image.shape[0]
    kept = int(np.ceil(height / factor))
    top = (height - kept) // 2
    scale = (factor, factor) + (1,) * (image.ndim - 2)
    large = scipy.ndimage.zoom(image[top : top + kept, top : top + kept], scale, order=1)
    trim = (large.shape[0] - height) // 2
    return large[trim : trim + height, trim : trim + height]


def zoom_blur(image, strength, draws):
    unit = (image / 255).astype(np.float32)
    factors = np.arange(1, strength[0], strength[1])
    return cut((unit + sum(zoom_in(unit, factor) for factor in factors)) / (len(factors) + 1))


def snow(image, strength, draws):
    mean, deviation, size, threshold, radius, sigma, share = strength
    layer = zoom_in(mean + deviation * draws.normal(image.shape[:2]), size)
    layer[layer < threshold] = 0
    layer = motion(cut(layer), radius, sigma, draws.uniform(-135, -45))[..., None] / 255
    unit = np.float32(image) / 255
    grey = cv2.cvtColor(unit, cv2.COLOR_RGB2GRAY)[..., None]
    return cut(share * unit + (1 - share) * np.maximum(unit, 1.5 * grey + 0.5) + layer + np.rot90(layer, 2))


def frost(image, strength, draws):
    texture = TEXTURES[draws.below(len(TEXTURES))]
    height, width = image.shape[:2]
    top, left = draws.below(texture.shape[0] - height), draws.below(texture.shape[1] - width)
    ice = texture[top : top + height, left : left + width]
    return np.clip(strength[0] * image.astype(float) + strength[1] * ice, 0, 255).astype(np.uint8)


def plasma(size, decay, draws):
    """Diamonds and squares on a torus, from one corner at 0."""
    cloud = np.zeros((size, size))
    step, roughness = size, 100.0

    def wobble(sum_of_four):
        return sum_of_four / 4 + roughness * draws.uniform(-roughness, roughness, sum_of_four.shape)

    while step >= 2:
        half = step // 2
        corners = cloud[::step, ::step]
        along = corners + np.roll(corners, -1, 0)
        cloud[half::step, half::step] = wobble(along + np.roll(along, -1, 1))
        middles = cloud[half::step, half::step]
        cloud[::step, half::step] = wobble(middles + np.roll(middles, 1, 0) + corners + np.roll(corners, -1, 1))
        cloud[half::step, ::step] = wobble(middles + np.roll(middles, 1, 1) + corners + np.roll(corners, -1, 0))
        step, roughness = half, roughness / decay
    cloud -= cloud.min()
    return cloud / cloud.max()


def fog(image, strength, draws):
    amount, decay = strength
    unit = image / 255
    height, width = image.shape[:2]
    size = 1 << (max(height, width) - 1).bit_length()
    mist = unit + amount * plasma(size, decay, draws)[:height, :width, None]
    return cut(mist * unit.max() / (unit.max() + amount))


def in_hsv(image, change):
    hsv = skimage.color.rgb2hsv(image / 255)
    change(hsv)
    return cut(skimage.color.hsv2rgb(hsv))


def brightness(image, strength, draws):
    def change(hsv):
        hsv[..., 2] = np.clip(hsv[..., 2] + strength[0], 0, 1)

    return in_hsv(image, change)


def saturate(image, strength, draws):
    def change(hsv):
        hsv[..., 1] = np.clip(hsv[..., 1] * strength[0] + strength[1], 0, 1)

    return in_hsv(image, change)


def contrast(image, strength, draws):
    unit = image / 255
    means = unit.mean(axis=(0, 1), keepdims=True)
    return cut((unit - means) * strength[0] + means)


def elastic_transform(image, strength, draws):
    stretch, smoothness, shift = strength
    unit = np.float32(image) / 255
    height, width = shape = image.shape[:2]
    middle, reach = np.float32(shape) // 2, min(shape) // 3
    corners = np.float32([middle + reach, [middle[0] + reach, middle[1] - reach], middle - reach])
    moved = corners + draws.uniform(-shift, shift, corners.shape).astype(np.float32)
    affine = cv2.getAffineTransform(corners, moved)
    unit = cv2.warpAffine(unit, affine, (width, height), borderMode=cv2.BORDER_REFLECT_101)

    def field():
        return blur(draws.uniform(-1, 1, shape), smoothness, mode="reflect", truncate=3) * stretch

    right, down = field(), field()
    rows, columns = np.indices(shape)
    places = [rows + down, columns + right]
    channels = [scipy.ndimage.map_coordinates(unit[..., c], places, order=1, mode="reflect") for c in range(3)]
    return cut(np.stack(channels, -1))


def pixelate(image, strength, draws):
    height, width = image.shape[:2]
    small = Image.fromarray(image).resize((int(width * strength[0]), int(height * strength[0])), Image.BOX)
    return np.array(small.resize((width, height), Image.BOX))


def jpeg_compression(image, strength, draws):
    saved = io.BytesIO()
    Image.fromarray(image).save(saved, "JPEG", quality=int(strength[0]))
    return np.array(Image.open(saved))


def spatter(image, strength, draws):
    mean, deviation, smoothness, threshold, last, mud = strength
    unit = np.float32(image) / 255
    liquid = blur(mean + deviation * draws.normal(image.shape[:2]), smoothness)
    if mud:
        cover = blur((liquid > threshold).astype(np.float32), last)[..., None]
        cover[cover < 0.8] = 0
        return cut(unit * (1 - cover) + cover * np.array([63, 42, 20]) / 255)
    liquid[liquid < threshold] = 0
    liquid = cut(liquid)
    distance = cv2.distanceTransform(255 - cv2.Canny(liquid, 50, 150), cv2.DIST_L2, 5)
    distance = cv2.blur(np.minimum(distance, 20), (3, 3)).astype(np.uint8)
    emboss = np.array([[-2, -1, 0], [-1, 1, 1], [0, 1, 2]], dtype=np.float32)
    lit = cv2.blur(cv2.filter2D(cv2.equalizeHist(distance), cv2.CV_8U, emboss), (3, 3))
    shine = liquid * lit.astype(np.float32)
    if shine.max() == 0:
        return image  # The published program divides by zero here.
    return cut(unit + last * (shine / shine.max())[..., None] * np.array([175, 238, 238]) / 255)
